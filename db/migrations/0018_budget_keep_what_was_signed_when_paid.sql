-- breaking: a payment tells its project and how many steps had been signed, which an older program does not write. The index by day goes, since no figure begins with the day.
alter table budget.claim_payment
  add column project_id uuid constraint claim_payment_project_fk references budget.project,
  add column steps_signed integer;
update budget.claim_payment y set
  project_id = (
    select e.project_id from budget.ledger_entry e where e.claim_id = y.claim_id and e.journal_id <= y.journal_id
    order by e.journal_id desc limit 1),
  steps_signed = (
    select count(distinct s.step) from budget.claim_signature s
    where s.claim_id = y.claim_id and s.journal_id < y.journal_id and not exists (
      select from budget.claim_signature_void v where v.signature_id = s.id and v.journal_id < y.journal_id));
alter table budget.claim_payment alter column project_id set not null, alter column steps_signed set not null;
comment on column budget.claim_payment.project_id is 'The project whose money it was: the claim may go on to another once a payment has come back.';
comment on column budget.claim_payment.steps_signed is 'How many steps of the chain carried a signature that held at that moment, of those required.';

drop index budget.claim_payment_day;
create index claim_payment_project on budget.claim_payment (project_id, claim_id, id)
  include (kind, happened_on, amount_fen, steps_required, steps_signed, journal_id);

create index invoice_use_of_claim on budget.invoice_use (claim_id, invoice_key) include (amount_fen, face_fen, issued_on, journal_id);
drop index budget.invoice_use_claim;
alter index budget.invoice_use_of_claim rename to invoice_use_claim;
create index invoice_use_of_invoice on budget.invoice_use (invoice_key) include (amount_fen, face_fen, journal_id);
drop index budget.invoice_use_invoice;
alter index budget.invoice_use_of_invoice rename to invoice_use_invoice;
