create table platform.claim (
  report_id uuid not null,
  rendering integer not null,
  position integer not null,
  name text not null,
  code text not null,
  subject text,
  period_from date not null,
  period_to date not null,
  seal_number integer not null,
  journal_id_max bigint not null,
  provisional boolean not null,
  value text,
  said text not null,
  record_count integer not null,
  query_digest text not null,
  rendered_at timestamptz not null,
  constraint claim_pk primary key (report_id, rendering, position)
);
comment on table platform.claim is 'What a report claimed when it was written: each figure with its question, its answer and the digest of the query. Asked again later, it shows what moved.';
grant select, insert on platform.claim to tongban_app;
