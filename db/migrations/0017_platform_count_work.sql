-- Counting what waits for a reader by kind read every record; the index alone now knows the kind.
create index record_work_of_kind on platform.record (assignee_key, due_key, id) include (kind) where assignee_key is not null;
drop index platform.record_work;
alter index platform.record_work_of_kind rename to record_work;
