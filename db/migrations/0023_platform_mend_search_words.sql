-- In PL/pgSQL `found` is always the result of the last statement, whatever a parameter is called.
create or replace function platform.set_search_tokens(found uuid, tokens text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from platform.search_token where record_id = $1 and not (token = any(tokens));
  insert into platform.search_token (token, record_id) select t, $1 from unnest(tokens) as t on conflict do nothing;
end $$;
