create table platform.journal (
  id bigint generated always as identity constraint journal_pk primary key,
  format smallint not null,
  kind text not null,
  record_id uuid not null,
  sequence integer not null,
  action text not null,
  from_state text,
  to_state text,
  actor_id uuid,
  acting_for uuid,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  previous text not null,
  digest text not null,
  body text not null,
  constraint journal_sequence_unique unique (kind, record_id, sequence),
  constraint journal_sequence_positive check (sequence > 0),
  constraint journal_previous_digest check (length(previous) = 64),
  constraint journal_digest_digest check (length(digest) = 64)
);
comment on table platform.journal is 'What was done, by whom, to which record. It only grows. The body is the digested text; the other columns repeat it for reading.';
create index journal_happened on platform.journal (kind, happened_at);
grant select, insert on platform.journal to tongban_app;

create table platform.seal_key (
  id text constraint seal_key_pk primary key,
  public_key text not null,
  valid_from timestamptz not null,
  previous_key_id text constraint seal_key_previous_fk references platform.seal_key,
  rotation_signature text,
  constraint seal_key_previous_unique unique nulls not distinct (previous_key_id),
  constraint seal_key_valid_from_unique unique (valid_from)
);
comment on table platform.seal_key is 'The county''s public SM2 keys. A key holds until the next one begins; the key before signs the one after it.';
grant select, insert on platform.seal_key to tongban_app;

create table platform.seal (
  number integer constraint seal_pk primary key,
  previous text not null,
  root text not null,
  row_count integer not null,
  journal_ids text not null,
  journal_id_max bigint not null,
  sealed_at timestamptz not null,
  key_id text not null constraint seal_key_fk references platform.seal_key,
  digest text not null,
  signature text not null,
  constraint seal_sealed_at_unique unique (sealed_at),
  constraint seal_number_positive check (number > 0),
  constraint seal_not_empty check (row_count > 0)
);
comment on table platform.seal is 'Signed seals over journal rows, each holding the digest of the one before. journal_id_max is the greatest id in this or any earlier seal.';
grant select, insert on platform.seal to tongban_app;

create table platform.seal_entry (
  journal_id bigint constraint seal_entry_pk primary key constraint seal_entry_journal_fk references platform.journal,
  seal_number integer not null constraint seal_entry_seal_fk references platform.seal,
  late boolean not null
);
comment on table platform.seal_entry is 'Which seal holds which row. A late row has an id below one that an earlier seal holds: it was committed after that seal was made.';
create index seal_entry_of_seal on platform.seal_entry (seal_number, journal_id);
create index seal_entry_late on platform.seal_entry (seal_number, journal_id) where late;
grant select, insert on platform.seal_entry to tongban_app;
