create table platform.api_token (
  token_digest text constraint api_token_pk primary key,
  id uuid not null constraint api_token_id_unique unique,
  account_id uuid not null,
  name text not null,
  permissions text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  first_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_token_for_something check (cardinality(permissions) > 0),
  constraint api_token_period check (expires_at > made_at)
);
comment on table platform.api_token is 'With what other systems call the API for an account, within some of its permissions. The token itself is never kept, only its digest.';
create index api_token_account on platform.api_token (account_id, made_at desc);
grant select, insert, update on platform.api_token to tongban_app;
