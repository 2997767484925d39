create table budget.claim (
  id uuid constraint claim_pk primary key constraint claim_record_fk references platform.record,
  claim_kind text not null,
  project_id uuid not null constraint claim_project_fk references budget.project,
  purpose text not null,
  event_on date not null,
  payee jsonb not null,
  payee_salt text not null,
  lines jsonb not null,
  invoices jsonb not null,
  attachments jsonb not null,
  difference_reason text,
  total_fen bigint not null,
  claimant_person_id uuid not null,
  chain jsonb,
  returned jsonb,
  constraint claim_kind check (claim_kind in ('reimbursement', 'contract', 'allotment')),
  constraint claim_total_positive check (total_fen > 0)
);
comment on table budget.claim is 'A claim on a project''s money as it reads now, with the chain of signers it follows. The payee is personal.';
create index claim_project on budget.claim (project_id);
grant select, insert, update on budget.claim to tongban_app;
alter table budget.ledger_entry add constraint ledger_entry_claim_fk foreign key (claim_id) references budget.claim;

create table budget.claim_version (
  claim_id uuid not null constraint claim_version_claim_fk references budget.claim,
  version integer not null,
  content jsonb not null,
  account_id uuid not null,
  changed_at timestamptz not null,
  journal_id bigint not null,
  constraint claim_version_pk primary key (claim_id, version)
);
comment on table budget.claim_version is 'What a claim said after each edit, without the payee, so that a signer sees what changed since he signed. Only grows.';
grant select, insert on budget.claim_version to tongban_app;

create table budget.claim_signature (
  id uuid constraint claim_signature_pk primary key,
  claim_id uuid not null constraint claim_signature_claim_fk references budget.claim,
  step text not null,
  place integer not null,
  account_id uuid not null,
  person_id uuid not null,
  acting_for_account_id uuid,
  acting_for_person_id uuid,
  signed_at timestamptz not null,
  digest text not null,
  covers jsonb not null,
  mark text,
  journal_id bigint not null,
  constraint claim_signature_mark check (mark in ('own-claim', 'two-posts', 'level-up'))
);
comment on table budget.claim_signature is 'Who signed which step of a claim, over the digest of exactly what he answers for. Only grows; a void is a row of its own.';
create index claim_signature_claim on budget.claim_signature (claim_id, place);
grant select, insert on budget.claim_signature to tongban_app;

create table budget.claim_signature_void (
  signature_id uuid constraint claim_signature_void_pk primary key constraint claim_signature_void_signature_fk references budget.claim_signature,
  reason text not null,
  touched jsonb not null,
  voided_at timestamptz not null,
  journal_id bigint not null,
  constraint claim_signature_void_reason check (reason in ('edited', 'taken-back', 'other-signer'))
);
comment on table budget.claim_signature_void is 'Signatures that no longer hold, the journal row that ended them and the fields that were touched. Only grows.';
grant select, insert on budget.claim_signature_void to tongban_app;

create table budget.invoice (
  key text constraint invoice_pk primary key,
  type text not null,
  code text,
  number text not null,
  issued_on date not null,
  seller text not null,
  face_fen bigint not null,
  constraint invoice_type check (type in ('digital-invoice', 'coded-invoice', 'fiscal-receipt')),
  constraint invoice_face_positive check (face_fen > 0)
);
comment on table budget.invoice is 'Each paper once, whoever hands it in; locked while a claim takes part of its amount.';
grant select, insert, update on budget.invoice to tongban_app;

create table budget.invoice_use (
  id bigint generated always as identity constraint invoice_use_pk primary key,
  invoice_key text not null constraint invoice_use_invoice_fk references budget.invoice,
  claim_id uuid not null constraint invoice_use_claim_fk references budget.claim,
  amount_fen bigint not null,
  face_fen bigint not null,
  issued_on date not null,
  happened_at timestamptz not null,
  journal_id bigint not null,
  constraint invoice_use_amount check (amount_fen <> 0)
);
comment on table budget.invoice_use is 'What claims take of an invoice and give back (negative). It only grows; what is claimed on an invoice is a sum over it.';
create index invoice_use_invoice on budget.invoice_use (invoice_key);
create index invoice_use_claim on budget.invoice_use (claim_id);
grant select, insert on budget.invoice_use to tongban_app;

create table budget.claim_payment (
  id bigint generated always as identity constraint claim_payment_pk primary key,
  claim_id uuid not null constraint claim_payment_claim_fk references budget.claim,
  kind text not null,
  amount_fen bigint not null,
  happened_on date not null,
  reference text not null,
  account_id uuid not null,
  person_id uuid not null,
  steps_required integer not null,
  journal_id bigint not null,
  constraint claim_payment_kind check (kind in ('payment', 'reversal', 'booking'))
);
comment on table budget.claim_payment is 'Payments, returned payments and bookings of claims, with voucher or treasury reference and who recorded them. Only grows.';
create index claim_payment_claim on budget.claim_payment (claim_id, id);
create index claim_payment_day on budget.claim_payment (kind, happened_on);
grant select, insert on budget.claim_payment to tongban_app;
