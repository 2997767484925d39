alter table platform.session add column language text
  constraint session_language check (language in ('zh', 'en'));
comment on column platform.session.language is 'The language its person chose; the next session of the account begins with it. Null before anyone chose.';
