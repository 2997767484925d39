-- The number of a journal row is taken when the record is locked, so that what follows from an action is written
-- together with its journal row and the commit, in one round trip.
grant usage on sequence platform.journal_id_seq to tongban_app;
