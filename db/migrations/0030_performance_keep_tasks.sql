create table performance.task (
  id uuid constraint task_pk primary key constraint task_record_fk references platform.record,
  year integer not null,
  department_name text not null,
  basis text not null,
  report_by date not null,
  projects jsonb not null,
  sent_on date,
  drawings jsonb not null,
  summary jsonb,
  summary_note text,
  summary_opinion text,
  published_on date,
  constraint task_year check (year between 2000 and 2100)
);
comment on table performance.task is 'The self-evaluation of a year as the office asks for it: of which projects, by when, what was drawn to be checked, and the summary that came of it.';
create index task_year on performance.task (year);
grant select, insert, update on performance.task to tongban_app;

create table performance.recheck (
  id uuid constraint recheck_pk primary key constraint recheck_record_fk references platform.record,
  task_id uuid not null constraint recheck_task_fk references performance.task,
  evaluation_id uuid not null constraint recheck_evaluation_fk references performance.evaluation,
  project_id uuid not null,
  project_code text not null,
  project_name text not null,
  year integer not null,
  unit_score text not null,
  finding text,
  score text,
  opinion text,
  concluded_on date,
  constraint recheck_evaluation_unique unique (evaluation_id),
  constraint recheck_finding_known check (finding in ('confirmed', 'changed'))
);
comment on table performance.recheck is 'A final self-evaluation that was drawn to be checked again, and what the office found: its own score stands beside the unit''s.';
create index recheck_task on performance.recheck (task_id);
grant select, insert, update on performance.recheck to tongban_app;

create table performance.overall (
  id uuid constraint overall_pk primary key constraint overall_record_fk references platform.record,
  task_id uuid not null constraint overall_task_fk references performance.task,
  year integer not null,
  department_name text not null,
  lines jsonb not null,
  conclusion text,
  problems text,
  improvements text,
  score text,
  grade text,
  opinion text,
  published_on date,
  constraint overall_task_unique unique (task_id)
);
comment on table performance.overall is 'The department''s judgement of its own year as a whole, scored by indicators that are rows of the year.';
grant select, insert, update on performance.overall to tongban_app;
