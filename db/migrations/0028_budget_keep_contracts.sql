create table budget.contract (
  id uuid constraint contract_pk primary key constraint contract_record_fk references platform.record,
  project_id uuid not null constraint contract_project_fk references budget.project,
  contract_number text not null constraint contract_number_unique unique,
  name text not null,
  supplier jsonb not null,
  signed_on date not null,
  purchase_method text not null,
  purchase_document text,
  total_fen bigint not null,
  instalments jsonb not null,
  retention_fen bigint not null,
  retention_due_on date,
  contract_file_id uuid not null,
  attachments jsonb not null,
  amendments jsonb not null,
  acceptance jsonb,
  acceptors jsonb not null,
  steps jsonb not null,
  ended jsonb,
  constraint contract_total check (total_fen > 0 and retention_fen >= 0 and retention_fen < total_fen),
  constraint contract_retention check ((retention_fen = 0) = (retention_due_on is null)),
  constraint contract_purchase_method check (purchase_method in ('tender', 'invited-tender', 'negotiation', 'consultation', 'inquiry', 'single-source', 'framework', 'own-purchase'))
);
comment on table budget.contract is 'A contract with a supplier on a project''s money: what is to be paid when, what is kept back, how it was accepted, and whose hands it passed. The supplier''s bank account and the acceptors'' names are personal.';
create index contract_project on budget.contract (project_id);
create index contract_supplier on budget.contract ((supplier ->> 'creditCode'));
grant select, insert, update on budget.contract to tongban_app;

create table budget.asset_card (
  number text constraint asset_card_pk primary key,
  contract_id uuid not null constraint asset_card_contract_fk references budget.contract,
  name text not null,
  quantity integer not null,
  amount_fen bigint not null,
  place text not null,
  keeper text not null,
  journal_id bigint not null,
  constraint asset_card_quantity check (quantity > 0),
  constraint asset_card_amount check (amount_fen > 0)
);
comment on table budget.asset_card is 'Cards of fixed assets that contracts brought, each number once. Only grows.';
create index asset_card_contract on budget.asset_card (contract_id);
grant select, insert on budget.asset_card to tongban_app;

insert into platform.personal_column (kind, table_name, column_name, key_column, erased) values
  ('budget.contract', 'budget.contract', 'supplier', 'id', '{"name": "（已依法删除）", "creditCode": "", "bank": "（已依法删除）", "account": ""}'),
  ('budget.contract', 'budget.contract', 'acceptors', 'id', '[]');

-- A county that is already at work gets the new permissions with the roles that deal with claims.
update people.role set grants = grants || jsonb_build_object('budget.contract.see', grants -> 'budget.claim.see')
where grants ? 'budget.claim.see';
update people.role set grants = grants || jsonb_build_object('budget.contract.keep', grants -> 'budget.claim.file')
where grants ? 'budget.claim.file';
update people.role set grants = grants || jsonb_build_object('budget.contract.confirm',
  coalesce(grants -> 'budget.claim.review-as-section-head', grants -> 'budget.claim.review-as-accountant'))
where grants ?| array['budget.claim.review-as-section-head', 'budget.claim.review-as-accountant'];
