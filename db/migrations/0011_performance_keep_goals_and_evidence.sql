create schema performance;
comment on schema performance is 'What the money of a project was to do, what proves it, and how it was evaluated.';
grant usage on schema performance to tongban_app;

create table performance.goal (
  id uuid constraint goal_pk primary key constraint goal_record_fk references platform.record,
  project_id uuid not null,
  project_code text not null,
  project_name text not null,
  year integer not null,
  declaration jsonb not null,
  approved jsonb,
  review jsonb,
  adjustment jsonb,
  constraint goal_year check (year between 2000 and 2100)
);
comment on table performance.goal is 'Goals of a project for a year: what is declared now, and the text that was approved last.';
create index goal_project on performance.goal (project_id, year);
grant select, insert, update on performance.goal to tongban_app;

create table performance.goal_indicator (
  id uuid constraint goal_indicator_pk primary key,
  goal_id uuid not null constraint goal_indicator_goal_fk references performance.goal,
  project_id uuid not null,
  code text not null,
  name text not null,
  level2 text not null,
  unit text,
  journal_id bigint not null,
  constraint goal_indicator_code_unique unique (goal_id, code)
);
comment on table performance.goal_indicator is 'The lasting identity of each declared indicator: evidence and figures name it by this id.';
grant select, insert on performance.goal_indicator to tongban_app;

create table performance.evidence (
  id uuid constraint evidence_pk primary key constraint evidence_record_fk references platform.record,
  project_id uuid not null,
  project_code text not null,
  year integer not null,
  indicator_id uuid not null constraint evidence_indicator_fk references performance.goal_indicator,
  indicator_name text not null,
  evidence_kind text not null,
  content jsonb not null
);
comment on table performance.evidence is 'What no register knows, entered with its proof. Fixed from its signature on.';
create index evidence_indicator on performance.evidence (indicator_id, year);
create index evidence_project on performance.evidence (project_id, year);
grant select, insert, update on performance.evidence to tongban_app;

create table performance.evidence_mark (
  evidence_id uuid not null constraint evidence_mark_evidence_fk references performance.evidence,
  mark text not null constraint evidence_mark_known check (mark in ('signed', 'annulled')),
  journal_id bigint not null,
  constraint evidence_mark_pk primary key (evidence_id, mark)
);
comment on table performance.evidence_mark is 'Since which step a piece of evidence counts, and since which it counts no more.';
grant select, insert on performance.evidence_mark to tongban_app;

create table performance.hand (
  record_id uuid not null constraint hand_record_fk references platform.record,
  journal_id bigint not null,
  action text not null,
  post text not null,
  account_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  acting_for_person_id uuid,
  acting_for_name text,
  note text,
  digest text,
  happened_at timestamptz not null,
  constraint hand_pk primary key (record_id, journal_id)
);
comment on table performance.hand is 'Who submitted, reviewed, returned, signed: the chain of hands of goals, evidence and evaluations.';
grant select, insert on performance.hand to tongban_app;
