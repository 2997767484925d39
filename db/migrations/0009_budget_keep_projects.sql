create schema budget;
comment on schema budget is 'Budget projects, the ledger of their money, and the claims that spend it.';
grant usage on schema budget to tongban_app;

create table budget.economic_class (
  code text not null,
  effective_from date not null,
  effective_to date,
  name text not null,
  parent_code text,
  source text not null,
  confidence text not null,
  constraint economic_class_pk primary key (code, effective_from),
  constraint economic_class_period check (effective_to is null or effective_to >= effective_from),
  constraint economic_class_confidence check (confidence in ('C', 'C2', 'M', 'U', 'D'))
);
comment on table budget.economic_class is 'Economic classes of expenditure in departments'' budgets, each with its source and period.';
grant select, insert, update on budget.economic_class to tongban_app;

create table budget.class_mapping (
  class_code text not null,
  payer text not null,
  effective_from date not null,
  effective_to date,
  government_code text not null,
  government_name text not null,
  source text not null,
  confidence text not null,
  constraint class_mapping_pk primary key (class_code, payer, effective_from),
  constraint class_mapping_payer check (payer in ('agency', 'institution')),
  constraint class_mapping_confidence check (confidence in ('C', 'C2', 'M', 'U', 'D'))
);
comment on table budget.class_mapping is 'Which class of the government budget a department''s class counts in, for agencies and for institutions.';
grant select, insert, update on budget.class_mapping to tongban_app;

create table budget.project (
  id uuid constraint project_pk primary key constraint project_record_fk references platform.record,
  code text not null constraint project_code_unique unique,
  name text not null,
  name_english text,
  year integer not null,
  class_code text not null,
  sources jsonb not null,
  documents jsonb not null,
  constraint project_code_length check (length(code) = 21)
);
comment on table budget.project is 'A budget project as planned: code, basis documents and sources of funds. What became of the money is in the ledger.';
create index project_year on budget.project (year);
grant select, insert, update on budget.project to tongban_app;

create table budget.project_change (
  id bigint generated always as identity constraint project_change_pk primary key,
  project_id uuid not null constraint project_change_project_fk references budget.project,
  kind text not null,
  reason text not null,
  document text,
  amounts jsonb not null,
  happened_on date not null,
  journal_id bigint not null,
  constraint project_change_kind check (kind in ('approval', 'adjustment', 'receipt'))
);
comment on table budget.project_change is 'Why a project''s budget came to be what it is: approval, adjustments and receipts of funds, each with its document. Only grows.';
create index project_change_project on budget.project_change (project_id, id);
grant select, insert on budget.project_change to tongban_app;

create table budget.ledger_entry (
  id bigint generated always as identity constraint ledger_entry_pk primary key,
  project_id uuid not null constraint ledger_entry_project_fk references budget.project,
  claim_id uuid,
  kind text not null,
  source text not null,
  class_code text,
  amount_fen bigint not null,
  happened_on date not null,
  happened_at timestamptz not null,
  journal_id bigint not null,
  constraint ledger_entry_kind check (kind in ('appropriation', 'adjustment', 'receipt', 'reservation', 'release', 'payment', 'payment-reversal')),
  constraint ledger_entry_source check (source in ('fiscal', 'carried-over', 'special-account', 'own', 'other')),
  constraint ledger_entry_sign check (
    case when kind in ('release', 'payment-reversal') then amount_fen < 0
         when kind = 'adjustment' then amount_fen <> 0
         else amount_fen > 0 end),
  constraint ledger_entry_claim check ((claim_id is null) = (kind in ('appropriation', 'adjustment', 'receipt')))
);
comment on table budget.ledger_entry is 'Money of budget projects. It only grows; every figure is a sum over it. Releases and reversals are negative.';
create index ledger_entry_project on budget.ledger_entry (project_id, kind);
create index ledger_entry_claim on budget.ledger_entry (claim_id) where claim_id is not null;
create index ledger_entry_kind on budget.ledger_entry (kind, happened_on);
grant select, insert on budget.ledger_entry to tongban_app;
