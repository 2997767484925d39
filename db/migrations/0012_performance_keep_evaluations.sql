create table performance.evaluation (
  id uuid constraint evaluation_pk primary key constraint evaluation_record_fk references platform.record,
  project_id uuid not null,
  project_code text not null,
  project_name text not null,
  department_name text not null,
  basis text not null,
  year integer not null,
  goal_id uuid not null constraint evaluation_goal_fk references performance.goal,
  goal jsonb not null,
  budget jsonb not null,
  lines jsonb not null,
  words jsonb not null,
  as_of jsonb not null,
  department_score text,
  department_suggestion text,
  department_opinion text,
  finance_opinion text,
  score text,
  grade text,
  finalised_on date,
  published_on date,
  constraint evaluation_project_year_unique unique (project_id, year)
);
comment on table performance.evaluation is 'Self-evaluation of a project and year: budget lines, actual values with their sources, words, opinions, and the score once final.';
create index evaluation_year on performance.evaluation (year, project_code);
grant select, insert, update on performance.evaluation to tongban_app;

create table performance.score (
  evaluation_id uuid not null constraint score_evaluation_fk references performance.evaluation,
  project_id uuid not null,
  year integer not null,
  score numeric not null,
  journal_id bigint not null,
  constraint score_pk primary key (evaluation_id, journal_id)
);
comment on table performance.score is 'The final score of an evaluation, with the step that made it final.';
create index score_project on performance.score (project_id, year);
grant select, insert on performance.score to tongban_app;
