-- Imports once more: what an undone one leaves.

-- When the file, its rows and what was found in its columns went, since the import was undone.
alter table imports add column forgotten_at timestamptz;
-- Undoing looks for the import whose batch it is.
create index imports_batch on imports (batch_id) where batch_id is not null;

-- Which import said so last: it is forgotten together with that one.
alter table import_mappings add column import_id uuid;

-- Undoing an import takes the people away that it made, though they were told of what was theirs.
alter table notifications
  drop constraint notifications_employee_id_fkey,
  add constraint notifications_employee_id_fkey foreign key (employee_id) references employees (id) on delete cascade;

-- What the planner knows of the tables that an import fills. Autovacuum comes minutes later, and till then everybody's lists are read as
-- if the tables were as small as before. Run as the tables' owner, which alone may.
create function note_table_sizes(p_tables text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  name text;
begin
  foreach name in array p_tables loop
    if name not in ('customers', 'contacts', 'contact_roles', 'cases', 'products', 'notes') then
      raise insufficient_privilege;
    end if;
    execute format('analyze __schema__.%I', name);
  end loop;
end $$;
revoke execute on function note_table_sizes(text[]) from public;
grant execute on function note_table_sizes(text[]) to __schema__;
