-- A planned project waited in nobody's work list. It now waits for whoever may record its approval: a post that grants
-- it in its unit or the nearest unit above; where nobody holds one today, whoever comes to hold it in its department.
with recursive planned as (
  select r.id, r.unit_id, u.department_id
  from platform.record r join people.unit u on u.id = r.unit_id
  where r.kind = 'budget.project' and r.state = 'draft' and r.assignee_key is null),
above as (
  select unit_id as root, unit_id as id, 0 as height from planned
  union
  select above.root, u.parent_id, above.height + 1
  from above join people.unit u on u.id = above.id where u.parent_id is not null),
granting as (select code from people.role where grants ? 'budget.adjust'),
today as (select (now() at time zone 'Asia/Shanghai')::date as day),
held as (
  select above.root, p.role_code, p.unit_id, above.height
  from above join people.post p on p.unit_id = above.id join granting on granting.code = p.role_code
    join platform.record account on account.id = p.account_id and account.state <> 'stopped'
    cross join today
  where p.from_on <= today.day and (p.to_on is null or p.to_on >= today.day) and p.ended_at is null)
update platform.record r
set waiting_for = 'approve',
  assignee_key = coalesce(
    (select 'post:' || held.role_code || '@' || held.unit_id from held
     where held.root = planned.unit_id order by held.height, held.role_code limit 1),
    (select 'post:' || min(code collate "C") || '@' || planned.department_id from granting))
from planned where planned.id = r.id and exists (select from granting);
