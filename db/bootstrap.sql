-- Shared ground of every database: extensions, functions and the logins' rights. Run at each start; idempotent.
create schema if not exists ext;
create schema if not exists app;
create extension if not exists pg_trgm with schema ext;
create extension if not exists unaccent with schema ext;
grant usage on schema ext, app to public;
revoke create on schema public from public;

-- Folds case and accents for searching: "Åkerlund" → "akerlund". Declared immutable over the named dictionary,
-- so that it can be indexed and inlined.
create or replace function app.norm(text) returns text
  language sql immutable strict parallel safe
  return lower(ext.unaccent('ext.unaccent'::regdictionary, $1));

-- Puts a batch back, newest change first. A row that was changed since keeps its values and is listed.
-- Rows are compared by value, so "touched since" means exactly: what the batch wrote is no longer there.
create or replace function app.undo_batch(p_batch uuid) returns jsonb
  language plpgsql as $$
declare
  entry record;
  present jsonb;
  wanted jsonb;
  expected jsonb;
  generated text[];
  known_table text := '';
  columns text;
  restored integer := 0;
  left_alone jsonb := '[]';
  reason text;
begin
  for entry in execute 'select * from change_log where batch_id = $1 order by id desc' using p_batch loop
    if entry.table_name <> known_table then
      known_table := entry.table_name;
      select coalesce(array_agg(attname::text) filter (where attgenerated <> ''), '{}'),
             string_agg(quote_ident(attname), ', ' order by attnum) filter (where attgenerated = '')
        into generated, columns
        from pg_catalog.pg_attribute
       where attrelid = known_table::regclass and attnum > 0 and not attisdropped;
    end if;
    execute format('select to_jsonb(t) - $1 from %I t where t.id = $2 for update', known_table)
      into present using generated, entry.row_id;
    reason := null;
    begin
      if entry.operation = 'insert' then
        if present is null then null;
        elsif present <> entry.new then reason := 'changed';
        else execute format('delete from %I where id = $1', known_table) using entry.row_id;
        end if;
      elsif entry.operation = 'delete' then
        if present is not null then reason := 'changed';
        else
          execute format('insert into %I (%s) overriding system value select %s from jsonb_populate_record(null::%I, $1)',
            known_table, columns, columns, known_table) using entry.old;
        end if;
      else
        if present is null then reason := 'gone';
        else
          expected := entry.new - array['version', 'updated_at'];
          if exists (select from jsonb_each(expected) e where present -> e.key is distinct from e.value) then reason := 'changed';
          else
            wanted := entry.old;
            -- Somebody else changed other columns meanwhile: their version and time stand, and count on.
            if entry.new ? 'version' and present -> 'version' <> entry.new -> 'version' then
              wanted := wanted || jsonb_build_object('version', (present ->> 'version')::integer + 1, 'updated_at', now());
            end if;
            execute format('update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1)) where t.id = $2',
              known_table, (select string_agg(quote_ident(key), ', ') from jsonb_object_keys(wanted) key))
              using wanted, entry.row_id;
          end if;
        end if;
      end if;
    exception
      when foreign_key_violation then reason := 'referred_to';
      when unique_violation then reason := 'taken';
    end;
    if reason is null then restored := restored + 1;
    else left_alone := left_alone || jsonb_build_object('table', known_table, 'row', entry.row_id, 'reason', reason);
    end if;
  end loop;
  return jsonb_build_object('restored', restored, 'left', left_alone);
end $$;

grant usage, create on schema platform to vekt_owner;
grant usage on schema platform to vekt_platform;
alter default privileges for role vekt_owner in schema platform
  grant select, insert, update, delete on tables to vekt_platform;

-- What no organisation needs and an injected statement would use. Only a superuser can take these back.
do $$
declare
  hole regprocedure;
begin
  execute format('revoke temp on database %I from public', current_database());
  execute format('grant create on database %I to vekt_owner', current_database());
  if not (select rolsuper from pg_roles where rolname = current_user) then return; end if;
  for hole in
    select p.oid from pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace
       and p.proname in ('query_to_xml', 'query_to_xmlschema', 'query_to_xml_and_xmlschema', 'cursor_to_xml',
         'cursor_to_xmlschema', 'table_to_xml', 'table_to_xmlschema', 'table_to_xml_and_xmlschema', 'schema_to_xml',
         'schema_to_xmlschema', 'schema_to_xml_and_xmlschema', 'database_to_xml', 'database_to_xmlschema',
         'database_to_xml_and_xmlschema', 'ts_stat', 'lo_create', 'lo_creat', 'lo_from_bytea', 'lo_open', 'lo_put',
         'lowrite', 'lo_truncate', 'lo_unlink', 'pg_cancel_backend', 'pg_terminate_backend')
  loop
    execute format('revoke execute on function %s from public', hole);
  end loop;
  revoke select on pg_stat_activity, pg_stat_all_tables, pg_stat_user_tables, pg_views, pg_roles from public;
end $$;
