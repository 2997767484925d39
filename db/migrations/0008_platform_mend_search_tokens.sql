create or replace function platform.set_search_tokens(found uuid, tokens text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from platform.search_token t where t.record_id = $1 and not (t.token = any($2));
  insert into platform.search_token (token, record_id) select t, $1 from unnest($2) as t on conflict do nothing;
end $$;
comment on function platform.set_search_tokens(uuid, text[]) is 'Replaces the pieces by which one record is found. Its parameters are read by number: found is a variable of plpgsql itself.';
