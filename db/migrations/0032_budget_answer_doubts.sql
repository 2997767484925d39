create table budget.doubt_answer (
  id uuid constraint doubt_answer_pk primary key constraint doubt_answer_record_fk references platform.record,
  rule text not null,
  subject text not null,
  project_id uuid constraint doubt_answer_project_fk references budget.project,
  found jsonb not null,
  sentence jsonb not null,
  outcome text not null,
  explanation text not null,
  file_ids jsonb not null,
  answerer_person_ids jsonb not null,
  sent_back jsonb,
  confirmed_by_account_id uuid,
  constraint doubt_answer_outcome check (outcome in ('explained', 'corrected'))
);

comment on table budget.doubt_answer is 'What somebody answered to a doubt about spending (疑点): that it has a reason, or that it was corrected. The doubt itself is a query; `found` is what it found then, and a doubt that finds something else is open again.';

create index doubt_answer_subject on budget.doubt_answer (rule, subject);

grant select, insert, update on budget.doubt_answer to tongban_app;
