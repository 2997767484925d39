create table platform.session (
  token_digest text constraint session_pk primary key,
  id uuid not null constraint session_id_unique unique,
  account_id uuid not null,
  csrf text not null,
  address text not null,
  agent text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz
);
comment on table platform.session is 'Who is signed in where. The token itself is never kept, only its digest.';
create index session_account on platform.session (account_id, ended_at);
grant select, insert, update on platform.session to tongban_app;

create table platform.sign_in_link (
  token_digest text constraint sign_in_link_pk primary key,
  account_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table platform.sign_in_link is 'One-time links that sign a sample account in, on this machine only.';
grant select, insert, update on platform.sign_in_link to tongban_app;

create table platform.file (
  id uuid constraint file_pk primary key,
  digest text not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  kind text,
  record_id uuid constraint file_record_fk references platform.record,
  purpose text
);
comment on table platform.file is 'Uploaded files by content digest. A file is reached only through the record that owns it; one without an owner is swept.';
create index file_record on platform.file (record_id);
create index file_digest on platform.file (digest);
create index file_unowned on platform.file (uploaded_at) where record_id is null;
grant select, insert, update on platform.file to tongban_app;

create function platform.sweep_files(before timestamptz) returns setof text language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from platform.file where record_id is null and uploaded_at < before returning digest)
  select distinct digest from gone where not exists (
    select from platform.file kept where kept.digest = gone.digest and (kept.record_id is not null or kept.uploaded_at >= before));
$$;
comment on function platform.sweep_files(timestamptz) is 'Drops files that no record came to own; gives the digests whose content nobody holds any more.';
revoke execute on function platform.sweep_files(timestamptz) from public;
grant execute on function platform.sweep_files(timestamptz) to tongban_app;

create function platform.set_search_tokens(found uuid, tokens text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from platform.search_token where record_id = found and not (token = any(tokens));
  insert into platform.search_token (token, record_id) select t, found from unnest(tokens) as t on conflict do nothing;
end $$;
comment on function platform.set_search_tokens(uuid, text[]) is 'Replaces the pieces by which one record is found.';
revoke execute on function platform.set_search_tokens(uuid, text[]) from public;
grant execute on function platform.set_search_tokens(uuid, text[]) to tongban_app;
