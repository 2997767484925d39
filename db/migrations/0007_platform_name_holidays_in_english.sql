alter table platform.working_day_exception add column name_english text not null default '';
comment on column platform.working_calendar_year.source is 'The notice as JSON: title, number, dates, address, confidence.';
