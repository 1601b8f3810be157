-- How far each series has come, counted from the number that its settings say. A table of its own beside the settings: not in the
-- change log, so that undoing an old customer never moves the series back, nor finds it moved on.
create table number_counters (
  kind text primary key check (kind in ('customer', 'order')),
  counted_from bigint not null,
  next_number bigint not null check (next_number >= counted_from)
);
