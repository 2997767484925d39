create schema report_audit;
comment on schema report_audit is 'Reports that were audited, figure by figure, and what was found.';
grant usage on schema report_audit to tongban_app;

create table report_audit.audit (
  id uuid constraint audit_pk primary key constraint audit_record_fk references platform.record,
  file_id uuid not null constraint audit_file_fk references platform.file,
  format text not null,
  judged_on date not null,
  auditor_account_id uuid not null,
  figures integer not null,
  contradictions integer not null,
  looks integer not null,
  follows integer not null
);
comment on table report_audit.audit is 'A report that somebody had audited: its file, and how many of its figures follow, contradict or deserve a look.';
grant select, insert, update on report_audit.audit to tongban_app;

create table report_audit.result (
  audit_id uuid constraint result_pk primary key constraint result_audit_fk references report_audit.audit,
  document jsonb not null,
  audit jsonb not null
);
comment on table report_audit.result is 'The text of an audited report as it was read, and every figure and finding in it, by the rules of the day: it opens again the same.';
grant select, insert on report_audit.result to tongban_app;

-- Roles as they are seeded audit reports from now on; an auditor reads what others had audited.
update people.role
set grants = grants || jsonb_build_object('report-audit.see', reach)
  || case when code = 'auditor' then '{}'::jsonb else jsonb_build_object('report-audit.make', reach) end
from (values
  ('section-clerk', 'section'), ('section-head', 'section'), ('accountant', 'department'),
  ('leader-in-charge', 'section'), ('finance-leader', 'department'), ('director', 'department'),
  ('performance-officer', 'department'), ('department-reviewer', 'department'),
  ('finance-bureau-reviewer', 'county'), ('auditor', 'section')) as seeded (role_code, reach)
where code = role_code;
