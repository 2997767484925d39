create schema platform;
comment on schema platform is 'What every module shares: records and their states, keys of repeated requests, numbers, rules, files, sessions.';
grant usage on schema platform to tongban_app;

create table platform.record (
  id uuid constraint record_pk primary key,
  kind text not null,
  state text not null,
  version integer not null,
  number text,
  title text not null,
  unit_id uuid not null,
  owner_id uuid,
  assignee_key text,
  waiting_for text,
  due_on date,
  due_key date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  head_digest text not null,
  salt text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint record_number_unique unique (kind, number),
  constraint record_version_positive check (version > 0)
);
comment on table platform.record is 'The spine of every record: state, version, who may see it and who must act next. A module keeps the rest under the same id.';
create index record_work on platform.record (assignee_key, due_key, id) where assignee_key is not null;
create index record_unit on platform.record (kind, unit_id, changed_at desc, id);
create index record_changed on platform.record (kind, changed_at desc, id);
create index record_owner on platform.record (owner_id, kind, changed_at desc) where owner_id is not null;
grant select, insert, update on platform.record to tongban_app;

create table platform.stay (
  record_id uuid not null constraint stay_record_fk references platform.record,
  kind text not null,
  sequence integer not null,
  state text not null,
  since timestamptz not null,
  until timestamptz,
  entered_by bigint not null,
  left_by bigint,
  constraint stay_pk primary key (record_id, sequence)
);
comment on table platform.stay is 'How long each record stayed in each state, in business time, with the journal rows that say so.';
create index stay_kind on platform.stay (kind, state, since);
grant select, insert, update on platform.stay to tongban_app;

create table platform.tally (
  kind text not null,
  state text not null,
  unit_id uuid not null,
  count bigint not null,
  constraint tally_pk primary key (kind, state, unit_id)
);
comment on table platform.tally is 'How many records of a kind are in a state, by unit; true when the differences are added.';
create table platform.tally_difference (
  id bigint generated always as identity constraint tally_difference_pk primary key,
  kind text not null,
  state text not null,
  unit_id uuid not null,
  difference integer not null
);
comment on table platform.tally_difference is 'What each action changed in the tally. Appended, so that no two actions wait for one row; a job folds it in.';
grant select on platform.tally to tongban_app;
grant select, insert on platform.tally_difference to tongban_app;

create function platform.fold_tally() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare folded bigint;
begin
  if not pg_try_advisory_xact_lock(8222) then return 0; end if;
  with taken as (delete from platform.tally_difference returning kind, state, unit_id, difference),
       summed as (select kind, state, unit_id, sum(difference) as difference, count(*) as rows from taken group by kind, state, unit_id),
       kept as (
         insert into platform.tally as t (kind, state, unit_id, count)
         select kind, state, unit_id, difference from summed
         on conflict (kind, state, unit_id) do update set count = t.count + excluded.count)
  select coalesce(sum(rows), 0) into folded from summed;
  return folded;
end $$;
comment on function platform.fold_tally() is 'Folds the differences into the tally, one caller at a time.';
revoke execute on function platform.fold_tally() from public;
grant execute on function platform.fold_tally() to tongban_app;

create table platform.search_token (
  token text not null,
  record_id uuid not null constraint search_token_record_fk references platform.record,
  constraint search_token_pk primary key (token, record_id)
);
comment on table platform.search_token is 'The pieces (characters in pairs, words) by which a record is found.';
create index search_token_record on platform.search_token (record_id);
grant select, insert on platform.search_token to tongban_app;

create table platform.idempotency (
  actor_id uuid not null,
  route text not null,
  key text not null,
  body_digest text not null,
  answer_id uuid not null,
  made_at timestamptz not null,
  constraint idempotency_pk primary key (actor_id, route, key)
);
comment on table platform.idempotency is 'Keys of requests already answered, for 24 hours: a repeated request gets the same record back.';
grant select, insert on platform.idempotency to tongban_app;

create function platform.forget_keys(before timestamptz) returns bigint language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from platform.idempotency where made_at < before returning 1) select count(*) from gone;
$$;
comment on function platform.forget_keys(timestamptz) is 'Drops request keys older than a moment.';
revoke execute on function platform.forget_keys(timestamptz) from public;
grant execute on function platform.forget_keys(timestamptz) to tongban_app;

create table platform.number_series (
  series text not null,
  year integer not null,
  last integer not null,
  constraint number_series_pk primary key (series, year)
);
comment on table platform.number_series is 'Official numbers without gaps, by series and year; locked last in a transaction.';
grant select, insert, update on platform.number_series to tongban_app;

create table platform.rule (
  topic text not null,
  code text not null,
  effective_from date not null,
  effective_to date,
  body text not null,
  source text not null,
  confidence text not null,
  constraint rule_pk primary key (topic, code, effective_from),
  constraint rule_period check (effective_to is null or effective_to >= effective_from),
  constraint rule_confidence check (confidence in ('C', 'C2', 'M', 'U', 'D'))
);
comment on table platform.rule is 'Rules that a county or a year can change (weights, thresholds, chains, limits), each with its source document and period; body is JSON.';
grant select, insert, update on platform.rule to tongban_app;

create table platform.working_day_exception (
  day date constraint working_day_exception_pk primary key,
  kind text not null,
  name text not null,
  constraint working_day_exception_kind check (kind in ('holiday', 'working-weekend'))
);
comment on table platform.working_day_exception is 'Days that the State Council''s notices make holidays or working weekends.';
create table platform.working_calendar_year (
  year integer constraint working_calendar_year_pk primary key,
  source text not null
);
comment on table platform.working_calendar_year is 'Years whose calendar has been announced, with the notice.';
grant select, insert, update on platform.working_day_exception, platform.working_calendar_year to tongban_app;

create table platform.fact_about_county (
  name text constraint fact_about_county_pk primary key,
  value text not null
);
comment on table platform.fact_about_county is 'The county''s own name, division code, contacts, and whether it is the sample.';
grant select, insert, update on platform.fact_about_county to tongban_app;
