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
