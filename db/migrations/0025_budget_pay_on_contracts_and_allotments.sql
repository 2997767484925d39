alter table budget.claim
  add column basis_id uuid,
  add column settlement jsonb,
  alter column payee drop not null,
  add constraint claim_basis check ((claim_kind = 'reimbursement') = (basis_id is null)),
  add constraint claim_payee check (payee is not null or claim_kind = 'allotment');

comment on column budget.claim.basis_id is 'The contract or the allotment that the claim is paid on; none for a reimbursement.';
comment on column budget.claim.settlement is 'How a reimbursement was paid for in the first place: by transfer or by official card, with the last digits of the card.';
comment on column budget.claim.payee is 'Who is paid. Personal. Null where each line has a payee of its own, a public body.';

create index claim_by_basis on budget.claim (basis_id) where basis_id is not null;

create table budget.basis_use (
  id bigint generated always as identity constraint basis_use_pk primary key,
  basis_id uuid not null constraint basis_use_basis_fk references platform.record,
  part text not null,
  claim_id uuid not null constraint basis_use_claim_fk references budget.claim,
  amount_fen bigint not null,
  happened_at timestamptz not null,
  journal_id bigint not null,
  constraint basis_use_amount check (amount_fen <> 0)
);

comment on table budget.basis_use is 'What claims take of a contract or an allotment, by part, and give back (negative). It only grows; what is left is a sum over it.';

create index basis_use_by_basis on budget.basis_use (basis_id, part);
create index basis_use_by_claim on budget.basis_use (claim_id);

grant select, insert on budget.basis_use to tongban_app;
