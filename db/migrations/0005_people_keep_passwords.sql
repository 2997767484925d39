create table people.password (
  account_id uuid not null constraint password_account_fk references people.account,
  sequence integer not null,
  one_time boolean not null,
  hash text,
  set_at timestamptz not null,
  expires_at timestamptz,
  constraint password_pk primary key (account_id, sequence)
);
comment on table people.password is 'The passwords an account had, the last one in force: argon2id, or SM3 of a random one-time password. Hashes that no rule needs are emptied.';
grant select, insert, update on people.password to tongban_app;

create table people.sign_in_attempt (
  id bigint generated always as identity constraint sign_in_attempt_pk primary key,
  name_mark text not null,
  account_id uuid constraint sign_in_attempt_account_fk references people.account,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null
);
comment on table people.sign_in_attempt is 'Attempts to give a password, kept as failed until proven. name_mark is a short digest: people type passwords where names belong.';
create index sign_in_attempt_name on people.sign_in_attempt (name_mark, id desc);
create index sign_in_attempt_address on people.sign_in_attempt (address, id desc) where not succeeded;
create index sign_in_attempt_used on people.sign_in_attempt (account_id, at desc) where succeeded;
grant select, insert, update on people.sign_in_attempt to tongban_app;
