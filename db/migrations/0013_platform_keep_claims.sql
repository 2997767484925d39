create table platform.rendering (
  report_id uuid not null constraint rendering_record_fk references platform.record,
  rendering integer not null,
  content text not null,
  digest text not null,
  rendered_at timestamptz not null,
  journal_id bigint not null,
  constraint rendering_pk primary key (report_id, rendering)
);
comment on table platform.rendering is 'A report as it was written when it became final: its whole content as JSON with its SM3 digest, so that it reads the same in later years.';
grant select, insert on platform.rendering to tongban_app;

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
  as_of_at timestamptz not null,
  value text,
  said text not null,
  unit text,
  record_count integer not null,
  query_digest text not null,
  constraint claim_pk primary key (report_id, rendering, position),
  constraint claim_rendering_fk foreign key (report_id, rendering) references platform.rendering
);
comment on table platform.claim is 'What a report claimed when it was written: each figure with its question, its answer and the digest of the query. Asked again later, it shows what moved.';
grant select, insert on platform.claim to tongban_app;
