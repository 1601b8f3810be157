-- Batches, faster.

-- The batch of the import that said so, once its file is thrown away: undoing that one still forgets what its columns meant.
alter table import_mappings add column batch_id uuid;
