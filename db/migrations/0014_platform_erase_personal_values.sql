create table platform.personal_column (
  kind text not null,
  table_name text not null,
  column_name text not null,
  key_column text not null,
  erased jsonb,
  constraint personal_column_pk primary key (kind, table_name, column_name)
);
comment on table platform.personal_column is 'Where each kind of record keeps personal values, by which column the rows belong to the record, and what stands there once they are erased; null where nothing does. Only migrations write it.';
grant select on platform.personal_column to tongban_app;

insert into platform.personal_column (kind, table_name, column_name, key_column, erased) values
  ('people.account', 'platform.record', 'title', 'id', '"（已依法删除）"'),
  ('people.account', 'people.account', 'display_name', 'id', '"（已依法删除）"'),
  ('people.account', 'people.organ_member', 'name', 'account_id', '"（已依法删除）"'),
  ('people.account', 'people.password', 'hash', 'account_id', null),
  ('people.leave', 'platform.record', 'title', 'id', '"（已依法删除）"'),
  ('people.leave', 'people.leave', 'leave_kind', 'id', '"other"'),
  ('budget.claim', 'budget.claim', 'payee', 'id', '{"name": "（已依法删除）", "bank": "（已依法删除）", "account": ""}'),
  ('budget.claim', 'budget.claim', 'payee_salt', 'id', '""');

create function platform.erase_personal(erased_record uuid, told jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  held platform.record;
  place platform.personal_column;
  told_by bigint;
begin
  select * into held from platform.record where id = erased_record for update;
  if not found then raise exception 'There is no record %.', erased_record; end if;
  if (told ->> 'body')::jsonb ->> 'action' is distinct from 'erase-personal'
     or told ->> 'previous' is distinct from held.head_digest
     or (told ->> 'sequence')::integer is distinct from held.version + 1 then
    raise exception 'The journal row does not tell of this erasure.';
  end if;
  insert into platform.journal (format, kind, record_id, sequence, action, from_state, to_state, actor_id, acting_for, happened_at, recorded_at, previous, digest, body)
  values (1, held.kind, held.id, held.version + 1, 'erase-personal', held.state, held.state, (told ->> 'actorId')::uuid, (told ->> 'actingFor')::uuid,
    (told ->> 'happenedAt')::timestamptz, (told ->> 'recordedAt')::timestamptz, held.head_digest, told ->> 'digest', told ->> 'body')
  returning id into told_by;
  -- With another salt, no digest in the journal can be matched by trying values any more; later steps have one to use.
  update platform.record set version = held.version + 1, head_digest = told ->> 'digest', salt = gen_random_uuid()::text,
    changed_at = (told ->> 'happenedAt')::timestamptz where id = held.id;
  for place in select * from platform.personal_column where kind = held.kind loop
    execute format('update %1$s own set %2$I = n.%2$I from jsonb_populate_record(null::%1$s, $1) n where own.%3$I = $2',
      place.table_name::regclass, place.column_name, place.key_column)
      using jsonb_build_object(place.column_name, place.erased), held.id;
  end loop;
  delete from platform.search_token where record_id = held.id;
  delete from platform.idempotency where answer_id = held.id;
  return told_by;
end $$;
comment on function platform.erase_personal(uuid, jsonb) is 'Puts an end to the personal values of one record, and to the salt of their digests, and journals it in the same breath. The only way a value leaves for good.';
revoke execute on function platform.erase_personal(uuid, jsonb) from public;
grant execute on function platform.erase_personal(uuid, jsonb) to tongban_app;

create function platform.analyse(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare one text;
begin
  foreach one in array tables loop
    execute format('analyze %s', one::regclass);
  end loop;
end $$;
comment on function platform.analyse(text[]) is 'Counts what tables hold, so that plans made for empty tables are not kept for full ones; the embedded database does not do it by itself.';
revoke execute on function platform.analyse(text[]) from public;
grant execute on function platform.analyse(text[]) to tongban_app;
