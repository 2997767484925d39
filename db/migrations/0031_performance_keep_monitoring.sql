create table performance.monitoring (
  id uuid constraint monitoring_pk primary key constraint monitoring_record_fk references platform.record,
  project_id uuid not null,
  project_code text not null,
  project_name text not null,
  year integer not null,
  through_month integer not null,
  goal_id uuid not null constraint monitoring_goal_fk references performance.goal,
  budget jsonb not null,
  lines jsonb not null,
  expected_fen bigint,
  budget_note text,
  as_of jsonb not null,
  warning jsonb,
  opinion text,
  disposal text,
  disposal_reason text,
  suspended_on date,
  rectify_advice text,
  rectification text,
  conclusion text,
  constraint monitoring_month check (through_month between 1 and 12),
  constraint monitoring_disposal_known check (disposal in ('continue', 'adjust', 'cancel')),
  constraint monitoring_project_month_unique unique (project_id, year, through_month)
);
comment on table performance.monitoring is 'Goals and budget of a project while its year runs: what was reached and spent until a month, what is expected, the warning, and what was done about it.';
create index monitoring_year on performance.monitoring (year, through_month);
grant select, insert, update on performance.monitoring to tongban_app;
