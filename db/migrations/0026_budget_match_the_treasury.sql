create table budget.treasury_list (
  id uuid constraint treasury_list_pk primary key constraint treasury_list_record_fk references platform.record,
  month text not null,
  account text not null,
  file_id uuid not null,
  header text,
  line_count integer not null,
  importer_person_id uuid not null,
  importer_account_id uuid not null,
  constraint treasury_list_month check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  constraint treasury_list_line_count check (line_count >= 0)
);
comment on table budget.treasury_list is 'One payment list of the treasury (国库支付清单) each: its month, its account, the file it came in and the header by which its columns were read.';
grant select, insert, update on budget.treasury_list to tongban_app;

create table budget.treasury_sheet (
  list_id uuid constraint treasury_sheet_pk primary key constraint treasury_sheet_list_fk references budget.treasury_list,
  rows jsonb not null
);
comment on table budget.treasury_sheet is 'The cells of a treasury list as its file had them, from which its lines are read once its columns are known. Payees are personal.';
grant select, insert on budget.treasury_sheet to tongban_app;

create table budget.treasury_columns (
  header text constraint treasury_columns_pk primary key,
  columns jsonb not null,
  account_id uuid not null,
  journal_id bigint not null
);
comment on table budget.treasury_columns is 'Which column of a header means what, as whoever imported the first such list said it; every later list with the same header is read by it.';
grant select, insert, update on budget.treasury_columns to tongban_app;

create table budget.treasury_line (
  id uuid constraint treasury_line_pk primary key,
  list_id uuid not null constraint treasury_line_list_fk references budget.treasury_list,
  row_number integer not null,
  paid_on date not null,
  amount_fen bigint not null,
  payee text not null,
  account text,
  voucher text not null,
  occurrence integer not null,
  project_code text,
  unit_name text,
  function_class text,
  economic_class text,
  purpose text,
  journal_id bigint not null,
  discarded_by bigint,
  constraint treasury_line_amount check (amount_fen <> 0)
);
comment on table budget.treasury_line is 'What the treasury paid (positive) or took back (negative), line by line. A voucher is of one list, in which it may stand more than once; a list that was discarded, by the journal row told here, lays no claim to it. Payee and account are personal.';
create unique index treasury_line_voucher on budget.treasury_line (voucher, occurrence) where discarded_by is null;
create index treasury_line_list on budget.treasury_line (list_id, row_number);
create index treasury_line_day on budget.treasury_line (paid_on);
grant select, insert, update (discarded_by) on budget.treasury_line to tongban_app;

create table budget.treasury_pair (
  id uuid constraint treasury_pair_pk primary key,
  list_id uuid not null constraint treasury_pair_list_fk references budget.treasury_list,
  line_id uuid not null constraint treasury_pair_line_fk references budget.treasury_line,
  payment_id bigint not null constraint treasury_pair_payment_fk references budget.claim_payment,
  payout_number integer not null,
  certainty text not null,
  reason text,
  account_id uuid not null,
  person_id uuid not null,
  journal_id bigint not null,
  ended_by bigint,
  constraint treasury_pair_certainty check (certainty in ('voucher', 'payee-and-project', 'payee', 'by-hand'))
);
comment on table budget.treasury_pair is 'Which line of the treasury and which payout of a payment recorded here are one and the same, how certain that is, and the journal row that ended it where it was untied.';
create unique index treasury_pair_line on budget.treasury_pair (line_id) where ended_by is null;
create unique index treasury_pair_payout on budget.treasury_pair (payment_id, payout_number) where ended_by is null;
create index treasury_pair_list on budget.treasury_pair (list_id);
create index treasury_pair_all_of_payment on budget.treasury_pair (payment_id);
grant select, insert, update (ended_by) on budget.treasury_pair to tongban_app;

create table budget.treasury_explanation (
  id uuid constraint treasury_explanation_pk primary key,
  list_id uuid not null constraint treasury_explanation_list_fk references budget.treasury_list,
  line_id uuid constraint treasury_explanation_line_fk references budget.treasury_line,
  payment_id bigint constraint treasury_explanation_payment_fk references budget.claim_payment,
  payout_number integer,
  cause text not null,
  note text not null,
  account_id uuid not null,
  person_id uuid not null,
  journal_id bigint not null,
  constraint treasury_explanation_of_one check ((line_id is null) <> (payment_id is null) and (payment_id is null) = (payout_number is null))
);
comment on table budget.treasury_explanation is 'Why a line of the treasury, or a payout of a payment recorded here, has no counterpart. The last of each holds. Only grows.';
create index treasury_explanation_list on budget.treasury_explanation (list_id);
grant select, insert on budget.treasury_explanation to tongban_app;

insert into platform.personal_column (kind, table_name, column_name, key_column, erased) values
  ('budget.treasury-list', 'budget.treasury_line', 'payee', 'list_id', '"（已依法删除）"'),
  ('budget.treasury-list', 'budget.treasury_line', 'account', 'list_id', null),
  ('budget.treasury-list', 'budget.treasury_sheet', 'rows', 'list_id', '[]');
