-- Finding activities: a task by what it is described as too, and what was put away.
create index tasks_text on tasks using gin (app.fold(title || ' ' || coalesce(description, '')) ext.gin_trgm_ops);
drop index tasks_title;
create index meetings_put_away on meetings (archived_at desc, id desc) where archived_at is not null;
