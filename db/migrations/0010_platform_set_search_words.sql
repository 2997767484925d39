-- The parameter was called found, which PL/pgSQL reads as its own boolean FOUND: every call failed.
drop function platform.set_search_tokens(uuid, text[]);
create function platform.set_search_tokens(of_record uuid, tokens text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from platform.search_token where record_id = of_record and not (token = any(tokens));
  insert into platform.search_token (token, record_id) select t, of_record from unnest(tokens) as t on conflict do nothing;
end $$;
comment on function platform.set_search_tokens(uuid, text[]) is 'Replaces the pieces by which one record is found.';
revoke execute on function platform.set_search_tokens(uuid, text[]) from public;
grant execute on function platform.set_search_tokens(uuid, text[]) to tongban_app;
