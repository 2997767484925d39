alter table platform.api_token add column last_used_on date;
comment on column platform.api_token.last_used_on is 'The last day on which it was used, so that one nobody uses any more is found. Null before the first use.';
update platform.api_token set last_used_on = (first_used_at at time zone 'Asia/Shanghai')::date where first_used_at is not null;
