-- A key that an own field had is never given to another, not even when its making was undone: the log knows them all.
create index change_log_custom_fields on change_log (row_id) where table_name = 'custom_fields';
