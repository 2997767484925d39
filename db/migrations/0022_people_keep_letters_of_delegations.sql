alter table people.delegation add column letter_file_ids jsonb not null default '[]';
comment on column people.delegation.letter_file_ids is 'The files of the letter of authority (委托书), as proof of what was delegated.';
