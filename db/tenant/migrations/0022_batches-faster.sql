-- Batches, faster.

-- The batch of the import that said so, once its file is thrown away: undoing that one still forgets what its columns meant.
alter table import_mappings add column batch_id uuid;

-- What a search of the whole register for duplicates compares while it runs: each record by the keys that make another its likely
-- duplicate, as hashes. Unlogged: after a crash of the server it is empty, and gathered anew.
create unlogged table duplicate_keys (
  hash bigint not null,
  id uuid not null,
  primary key (hash, id)
);

-- Empties it at a stroke, which its owner alone may.
create function forget_duplicate_keys() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  truncate __schema__.duplicate_keys;
end $$;
revoke execute on function forget_duplicate_keys() from public;
grant execute on function forget_duplicate_keys() to __schema__;
