create schema people;
comment on schema people is 'Who works for the county: units, organs, accounts, posts, delegations, leave, passwords.';
grant usage on schema people to tongban_app;

create table people.unit (
  id uuid constraint unit_pk primary key constraint unit_record_fk references platform.record,
  unit_kind text not null,
  parent_id uuid constraint unit_parent_fk references people.unit,
  department_id uuid not null constraint unit_department_fk references people.unit,
  code text,
  name text not null,
  name_english text,
  constraint unit_kind_known check (unit_kind in ('county', 'department', 'section', 'town', 'organ')),
  constraint unit_has_parent check ((unit_kind = 'county') = (parent_id is null)),
  constraint unit_code_unique unique (code)
);
comment on table people.unit is 'The county, its departments, towns, sections and organs, each below its parent. department_id is the department or town it belongs to.';
create index unit_parent on people.unit (parent_id);
create unique index unit_one_county on people.unit (unit_kind) where unit_kind = 'county';
grant select, insert, update on people.unit to tongban_app;

create table people.account (
  id uuid constraint account_pk primary key constraint account_record_fk references platform.record,
  login_name text not null constraint account_login_unique unique,
  display_name text not null,
  person_id uuid not null
);
comment on table people.account is 'Staff accounts. Several accounts may belong to one person: separation of duties is checked on person_id.';
create index account_person on people.account (person_id);
grant select, insert, update on people.account to tongban_app;

create table people.organ_member (
  id uuid constraint organ_member_pk primary key,
  organ_id uuid not null constraint organ_member_organ_fk references people.unit,
  account_id uuid constraint organ_member_account_fk references people.account,
  name text not null,
  post text not null,
  position integer not null,
  from_on date not null,
  to_on date,
  seated_by bigint not null,
  unseated_by bigint,
  constraint organ_member_period check (to_on is null or to_on >= from_on)
);
comment on table people.organ_member is 'Who sat in an organ, in which post, from which day to which; position is the order in which members are named.';
create index organ_member_organ on people.organ_member (organ_id, position);
grant select, insert, update on people.organ_member to tongban_app;

create table people.role (
  code text constraint role_pk primary key,
  name text not null,
  name_english text not null,
  grants jsonb not null,
  outside boolean not null,
  needs_end_date boolean not null,
  looks_are_journalled boolean not null,
  exclusive_group text
);
comment on table people.role is 'What a post of each role may do and how far it reaches. Roles of one exclusive group are never held by one person.';
grant select, insert, update on people.role to tongban_app;

create table people.post (
  id uuid constraint post_pk primary key,
  account_id uuid not null constraint post_account_fk references people.account,
  role_code text not null constraint post_role_fk references people.role,
  unit_id uuid not null constraint post_unit_fk references people.unit,
  from_on date not null,
  to_on date,
  ended_at timestamptz,
  given_by bigint not null,
  ended_by bigint,
  constraint post_period check (to_on is null or to_on >= from_on)
);
comment on table people.post is 'Which role an account holds in which unit. to_on is the last day; ended_at is the moment it was taken away before that.';
create index post_account on people.post (account_id);
create index post_role on people.post (role_code, unit_id);
grant select, insert, update on people.post to tongban_app;

create table people.delegation (
  id uuid constraint delegation_pk primary key constraint delegation_record_fk references platform.record,
  from_account_id uuid not null constraint delegation_from_fk references people.account,
  to_account_id uuid not null constraint delegation_to_fk references people.account,
  roles jsonb,
  from_on date not null,
  to_on date not null,
  reason text not null,
  constraint delegation_period check (to_on >= from_on),
  constraint delegation_to_another check (from_account_id <> to_account_id)
);
comment on table people.delegation is 'Who lets whom act in his posts, for which days; roles is null when all of them.';
create index delegation_to on people.delegation (to_account_id, to_on);
create index delegation_from on people.delegation (from_account_id, to_on);
grant select, insert, update on people.delegation to tongban_app;

create table people.leave (
  id uuid constraint leave_pk primary key constraint leave_record_fk references platform.record,
  account_id uuid not null constraint leave_account_fk references people.account,
  leave_kind text not null,
  from_on date not null,
  to_on date not null,
  constraint leave_period check (to_on >= from_on),
  constraint leave_kind_known check (leave_kind in ('annual', 'sick', 'duty', 'other'))
);
comment on table people.leave is 'Who is away on which days, so that someone can act for him in time.';
create index leave_account on people.leave (account_id, from_on);
grant select, insert, update on people.leave to tongban_app;
