alter table performance.evaluation add column outline text not null default 'sichuan-special-project';
update performance.evaluation set outline = 'national-evaluation' where year < 2023;
alter table performance.evaluation alter column outline drop default;
comment on column performance.evaluation.outline is 'Code of the official outline that the report follows, until a rendering keeps the report itself.';
