create table budget.allotment (
  id uuid constraint allotment_pk primary key constraint allotment_record_fk references platform.record,
  project_id uuid not null constraint allotment_project_fk references budget.project,
  name text not null,
  document jsonb not null,
  method text not null,
  explanation text not null,
  class_code text not null,
  source text not null,
  payment_order text not null,
  towns jsonb not null,
  total_fen bigint not null,
  decision jsonb,
  returned jsonb,
  hands jsonb not null,
  constraint allotment_method check (method in ('factors', 'projects', 'fixed')),
  constraint allotment_payment_order check (payment_order in ('acceptance-first', 'payment-first')),
  constraint allotment_total check (total_fen >= 0)
);
comment on table budget.allotment is 'How a project''s money is shared out among towns: the document it rests on, how it was worked out, each town''s amount and receiving account (a public body''s), who drew it up and who decided. What was paid is in the claims on it.';
create index allotment_project on budget.allotment (project_id);
grant select, insert, update on budget.allotment to tongban_app;

create table budget.allotment_proof (
  id bigint generated always as identity constraint allotment_proof_pk primary key,
  allotment_id uuid not null constraint allotment_proof_allotment_fk references budget.allotment,
  town_id uuid not null,
  kind text not null,
  happened_on date not null,
  conclusion text,
  amount_fen bigint not null,
  note text,
  file_ids jsonb not null,
  account_id uuid not null,
  journal_id bigint not null,
  constraint allotment_proof_kind check (kind in ('acceptance', 'receipt')),
  constraint allotment_proof_conclusion check ((kind = 'acceptance') = (conclusion is not null)),
  constraint allotment_proof_amount check ((kind = 'acceptance') = (amount_fen = 0))
);
comment on table budget.allotment_proof is 'What towns handed in of their share: acceptances of what was built, and receipts for what arrived. A receipt for money that came back is taken out by a negative one. It only grows.';
create index allotment_proof_allotment on budget.allotment_proof (allotment_id, town_id);
grant select, insert on budget.allotment_proof to tongban_app;

create table budget.allotment_change (
  id bigint generated always as identity constraint allotment_change_pk primary key,
  allotment_id uuid not null constraint allotment_change_allotment_fk references budget.allotment,
  town_id uuid not null,
  decided_on date not null,
  before_fen bigint not null,
  after_fen bigint not null,
  reason text not null,
  document text,
  file_ids jsonb not null,
  account_id uuid not null,
  journal_id bigint not null
);
comment on table budget.allotment_change is 'Why a town''s share became another after it was decided. It only grows.';
create index allotment_change_allotment on budget.allotment_change (allotment_id);
grant select, insert on budget.allotment_change to tongban_app;

-- A county that is already at work gets the new permissions with the roles that deal with claims.
update people.role set grants = grants || jsonb_build_object('budget.allotment.see', grants -> 'budget.claim.see')
where grants ? 'budget.claim.see';
update people.role set grants = grants || jsonb_build_object('budget.allotment.draw-up', grants -> 'budget.claim.file')
where grants ? 'budget.claim.file';
update people.role set grants = grants || jsonb_build_object('budget.allotment.decide', grants -> 'budget.claim.see')
where code in ('leader-in-charge', 'director');
