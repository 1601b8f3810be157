-- Shared ground of every database: extensions, functions and the logins' rights. Run at each start; idempotent.
create schema if not exists ext;
create schema if not exists app;
create extension if not exists pg_trgm with schema ext;
create extension if not exists unaccent with schema ext;
create extension if not exists fuzzystrmatch with schema ext;
grant usage on schema ext, app to public;
revoke create on schema public from public;

-- Folds case and accents for searching: "Åkerlund" → "akerlund". Declared immutable over the named dictionary,
-- so that it can be indexed and inlined.
create or replace function app.norm(text) returns text
  language sql immutable strict parallel safe
  return lower(ext.unaccent('ext.unaccent'::regdictionary, $1));

-- Nordic spellings as one, on both sides of a search: å and aa, ä, æ and ae, ö, ø and oe: "Sørensen", "Soerensen" → "sorensen".
create or replace function app.fold(text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(app.norm($1), 'aa', 'a'), 'ae', 'a'), 'oe', 'o');

-- A text array's words, and one field of each object in a JSON array, as one text to search in.
create or replace function app.words(text[]) returns text
  language sql immutable parallel safe
  return coalesce(array_to_string($1, ' '), '');
-- Called for most rows on an empty list, so a query is run only where there is something.
create or replace function app.pluck_some(jsonb, text) returns text
  language sql immutable parallel safe
  return coalesce((select string_agg(item ->> $2, ' ') from jsonb_array_elements($1) item), '');
create or replace function app.pluck(jsonb, text) returns text
  language sql immutable parallel safe
  return case when $1 is null or $1 = '[]' then '' else app.pluck_some($1, $2) end;

-- What a line of a case or an order comes to: quantity × price less the discount, rounded once to the unit of its currency (ISK
-- has none smaller), halves away from zero. Null without a price. Multiplied alone, so that nothing is rounded on the way.
create or replace function app.line_amount(
    p_quantity numeric, p_unit_price numeric, p_discount_percent numeric, p_currency text) returns numeric
  language sql immutable parallel safe
  return round(p_quantity * p_unit_price * (100 - p_discount_percent) * 0.01, case when p_currency = 'ISK' then 0 else 2 end);

-- A name as it is compared with others: folded, letters and digits only. Null when nothing is left.
create or replace function app.name_key(text) returns text
  language plpgsql immutable parallel safe as $$
declare
  k text := translate(app.fold($1), '&.,-/()', '       ');
begin
  if k ~ '[^a-z0-9 ]|  ' then k := regexp_replace(k, '[^[:alnum:]]+', ' ', 'g'); end if;
  return nullif(btrim(k), '');
end $$;

-- A company's name without its legal form, before or after: "AB Åkerlund & Söner" = "Akerlund og Soner A/S". The form is looked for
-- before folding, so that Ås Bygg keeps its Ås. Every row that is written asks for this several times: word by word it takes half of
-- what regular expressions do, so these are asked only for signs that are rare.
create or replace function app.company_key(text) returns text
  language plpgsql immutable parallel safe as $$
declare
  words text[];
  k text := translate(lower($1), '&.,-/()', '       ');
begin
  if k ~ '[^[:alnum:] ]|  ' then k := regexp_replace(k, '[^[:alnum:]]+', ' ', 'g'); end if;
  k := btrim(k);
  -- Between two words they say what "&" does.
  k := replace(replace(replace(replace(replace(k, ' och ', ' '), ' og ', ' '), ' and ', ' '), ' und ', ' '), ' ja ', ' ');
  words := string_to_array(k, ' ');
  loop
    if words[2] is not null and words[1] in ('ab', 'as', 'aps', 'oy', 'aktiebolaget', 'aktiebolag', 'hb', 'kb') then words := words[2:];
    elsif words[3] is not null and words[1] = 'a' and words[2] = 's' then words := words[3:];
    else exit; end if;
  end loop;
  loop
    if cardinality(words) > 1 and words[cardinality(words)] in ('ab', 'publ', 'aktiebolag', 'aktiebolaget', 'hb', 'kb', 'handelsbolag',
        'kommanditbolag', 'as', 'asa', 'ans', 'da', 'enk', 'nuf', 'sa', 'ba', 'aps', 'ivs', 'amba', 'oy', 'oyj', 'abp', 'ky', 'tmi', 'ehf',
        'hf', 'ltd', 'inc', 'llc', 'gmbh') then words := trim_array(words, 1);
    elsif cardinality(words) > 2 and words[cardinality(words) - 1] || ' ' || words[cardinality(words)]
        in ('a s', 'i s', 'k s', 'p s', 'ek för', 'ekonomisk förening') then words := trim_array(words, 2);
    else exit; end if;
  end loop;
  return coalesce(app.name_key(array_to_string(words, ' ')), app.name_key($1));
end $$;

-- What two records of the same company or person have in common, as texts to compare: organisation number, name, mail
-- addresses, web domain and telephone numbers. No query where a function will do, since each costs more than the rest together.
create or replace function app.mail_keys(p_emails text[]) returns text[]
  language sql immutable parallel safe
  return string_to_array('mail:' || nullif(replace(lower(array_to_string(p_emails, E'\x01')), E'\x01', E'\x01mail:'), ''), E'\x01');
create or replace function app.phone_keys(p_phones jsonb) returns text[]
  language sql immutable parallel safe
  return array(select 'phone:' || (item ->> 'e164') from jsonb_array_elements(p_phones) item);
create or replace function app.match_keys(
    p_org_number text, p_name text, p_emails text[], p_website text, p_phone text, p_phones jsonb) returns text[]
  language sql immutable parallel safe
  return array_remove(
    array['org:' || nullif(regexp_replace(p_org_number, '\D', '', 'g'), ''), 'name:' || p_name, 'phone:' || p_phone,
      'web:' || nullif(regexp_replace(lower(p_website), '^(https?://)?(www\.)?([^/:?#]*).*$', '\3'), '')]
    || app.mail_keys(p_emails) || case when p_phones = '[]' then '{}' else app.phone_keys(p_phones) end, null);

-- A name's bones: its words in the order of the alphabet, each with its first letter and its consonants, spellings of one
-- sound as one: "Andersson Bygg" = "Bygg Anderson". Null where too little is left to tell names apart.
create or replace function app.name_bones(p_key text) returns text
  language plpgsql immutable parallel safe as $$
declare
  word text;
  bare text;
  bones text;
begin
  foreach word in array coalesce(array_sort(string_to_array(p_key, ' ')), '{}') loop
    bare := translate(replace(replace(substr(word, 2), 'ph', 'f'), 'ck', 'k'), 'cqwzxaeiouy', 'kkvss');
    -- Asked for first, since a back reference costs ten times as much.
    if bare ~ '[^a-z0-9]|bb|dd|ff|gg|hh|jj|kk|ll|mm|nn|pp|rr|ss|tt|vv|00|11|22|33|44|55|66|77|88|99' then
      bare := regexp_replace(bare, '(.)\1+', '\1', 'g');
    end if;
    if word <> '' then bones := coalesce(bones || ' ', '') || left(word, 1) || bare; end if;
  end loop;
  return case when length(bones) >= 5 then bones end;
end $$;

-- The words of a name that can be misspelt: folded, letters only.
create or replace function app.words_of(text) returns setof text
  language sql immutable parallel safe
  begin atomic
    select w from unnest(string_to_array(app.name_key($1), ' ')) w where w ~ '^[[:alpha:]]{4,30}$';
  end;

-- Where a customer or a person is reached otherwise than by telephone and mail, folded, to search in.
create or replace function app.address_words(p_addresses jsonb) returns text
  language sql immutable parallel safe
  return coalesce((select string_agg(part.value, ' ') from jsonb_each(p_addresses) kind, jsonb_each_text(kind.value) part), '');
create or replace function app.customer_reach(
    p_fax text, p_website text, p_street text, p_postcode text, p_city text, p_addresses jsonb) returns text
  language sql immutable parallel safe
  return app.fold(coalesce(p_street, '') || ' ' || coalesce(p_postcode, '') || ' ' || replace(coalesce(p_postcode, ''), ' ', '') || ' ' ||
    coalesce(p_city, '') || ' ' || coalesce(p_website, '') || ' ' || coalesce(p_fax, '') || ' ' ||
    regexp_replace(coalesce(p_fax, ''), '\D', '', 'g') || ' ' ||
    case when p_addresses is null or p_addresses = '{}' then '' else app.address_words(p_addresses) end);
create or replace function app.contact_reach(p_street text, p_postcode text, p_city text) returns text
  language sql immutable parallel safe
  return app.fold(coalesce(p_street, '') || ' ' || coalesce(p_postcode, '') || ' ' || replace(coalesce(p_postcode, ''), ' ', '') || ' ' ||
    coalesce(p_city, ''));

-- Three texts for the change log's triggers on bulk edits, over the transition tables new_rows r and old_rows o: which
-- columns changed in all rows and which in some, an object of one side's changed values, and "anything changed".
create or replace function app.changed_columns_sql(p_table regclass) returns text
  language sql stable
  return (select format('select array_remove(array[%s], null), array_remove(array[%s], null) from new_rows r join old_rows o using (id)',
      string_agg(format('case when bool_and(o.%1$I is distinct from r.%1$I) then %1$L end', attname), ', ' order by attnum),
      string_agg(format('case when bool_or(o.%1$I is distinct from r.%1$I) and not bool_and(o.%1$I is distinct from r.%1$I) then %1$L end',
        attname), ', ' order by attnum))
    from pg_catalog.pg_attribute
   where attrelid = p_table and attnum > 0 and not attisdropped and attgenerated = '');

create or replace function app.changed_values_sql(p_side text, p_always text[], p_sometimes text[]) returns text
  language sql immutable
  return (select 'jsonb_build_object(' || coalesce(string_agg(format('%L, %s.%I', c, p_side, c), ', '), '') || ')' from unnest(p_always) c)
    || (select coalesce(string_agg(format(' || case when o.%1$I is distinct from r.%1$I then jsonb_build_object(%1$L, %2$s.%1$I) else ''{}'' end',
          c, p_side), ''), '') from unnest(p_sometimes) c);

create or replace function app.any_changed_sql(p_always text[], p_sometimes text[]) returns text
  language sql immutable
  return case when p_always <> '{}' then 'true'
    else (select string_agg(format('o.%1$I is distinct from r.%1$I', c), ' or ') from unnest(p_sometimes) c) end;

-- Whether a row still holds what a change wrote to it. The row's number and time of change don't count, nor do columns
-- that have come or gone with a later version of the tables, nor a value that follows its lines, which are compared themselves.
create or replace function app.still_holds(present jsonb, written jsonb) returns boolean
  language sql immutable parallel safe
  return not exists (
    select from jsonb_each(written) w
     where w.key not in ('version', 'updated_at') and present ? w.key and present -> w.key is distinct from w.value
       and not (w.key = 'value' and present -> 'value_from_lines' = 'true'));

-- What a row is to hold again. The version counts on, so that a form opened before is told; the time is put back unless
-- somebody else's stands.
create or replace function app.values_before(present jsonb, old jsonb, written jsonb) returns jsonb
  language sql stable parallel safe
  return old
    || case when present ? 'version' then jsonb_build_object('version', (present ->> 'version')::integer + 1) else '{}' end
    || case when written ? 'updated_at' and present -> 'updated_at' is distinct from written -> 'updated_at'
         then jsonb_build_object('updated_at', now()) else '{}' end;

-- Those of the names that are columns of the table now and can be written.
create or replace function app.writable(p_table text, p_names text[]) returns text
  language sql stable
  return (select string_agg(quote_ident(attname), ', ') from pg_catalog.pg_attribute
           where attrelid = quote_ident(p_table)::regclass and attnum > 0 and not attisdropped
             and attgenerated = '' and attname::text = any(p_names));

-- Writes what many rows held before into those that still hold what was written, each column by itself: as whole rows they would be
-- made into JSON and back again, which costs more than all else. What this can't tell is left to be looked at one by one.
create or replace function app.undo_updates_sql(p_table text, p_columns text[]) returns text
  language sql stable
  return (select format('update %I t set %s from change_log l cross join lateral jsonb_to_record(l.old) as o (%s)
      where l.id = any($1) and t.id = l.row_id%s returning l.id', p_table,
      string_agg(case attname when 'version' then 'version = t.version + 1'
        when 'updated_at' then 'updated_at = case when to_jsonb(t.updated_at) = l.new -> ''updated_at'' then o.updated_at else now() end'
        else format('%1$I = o.%1$I', attname) end, ', '),
      string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', '),
      string_agg(case when attname in ('version', 'updated_at') then ''
        else format(' and (coalesce(to_jsonb(t.%1$I), ''null'') = l.new -> %1$L%2$s)', attname, case when attname = 'value' and exists (
          select from pg_catalog.pg_attribute f where f.attrelid = a.attrelid and f.attname = 'value_from_lines') then ' or t.value_from_lines'
          else '' end) end, ''))
    from pg_catalog.pg_attribute a
   where attrelid = quote_ident(p_table)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     and attname::text = any(p_columns));

-- Puts many changes of one kind back at once; returns which of the log's entries. Null when rows stand in the way.
create or replace function app.undo_changes(p_table text, p_operation text, p_columns text[], p_entries bigint[])
  returns bigint[] language plpgsql as $$
declare
  rows uuid[];
  done bigint[];
  columns text := app.writable(p_table, p_columns);
begin
  if p_operation = 'insert' then
    execute format('with done as (delete from %I t using change_log l
      where l.id = any($1) and t.id = l.row_id and app.still_holds(to_jsonb(t), l.new) returning l.id)
      select coalesce(array_agg(id), ''{}'') from done', p_table) into done using p_entries;
    return done;
  elsif p_operation = 'update' then
    if columns is null then return '{}'; end if;
    execute 'with done as (' || app.undo_updates_sql(p_table, p_columns) || ') select coalesce(array_agg(id), ''{}'') from done'
      into done using p_entries;
    return done;
  end if;
  execute format('with done as (insert into %1$I (%2$s) overriding system value select %3$s
        from change_log l cross join lateral jsonb_populate_record(null::%1$I, l.old) r
      where l.id = any($1) and not exists (select from %1$I t where t.id = l.row_id) returning id)
    select array_agg(id) from done',
    p_table, columns, (select string_agg('r.' || trim(c), ', ') from unnest(string_to_array(columns, ',')) c))
    into rows using p_entries;
  execute 'select coalesce(array_agg(id), ''{}'') from change_log where id = any($1) and row_id = any($2)'
    into done using p_entries, rows;
  return done;
exception
  when integrity_constraint_violation then return null;
end $$;

-- Puts one change back; returns why it could not, or null. `p_whatever`: also over what was changed since.
drop function if exists app.undo_change(text, uuid, text, jsonb, jsonb);
create or replace function app.undo_change(p_table text, p_row uuid, p_operation text, p_old jsonb, p_new jsonb, p_whatever boolean)
  returns text language plpgsql as $$
declare
  present jsonb;
  wanted jsonb := p_old;
  columns text;
begin
  execute format('select to_jsonb(t) from %I t where t.id = $1 for update', p_table) into present using p_row;
  if p_operation = 'insert' and present is null then return null; end if;
  if p_operation = 'update' and present is null then return 'gone'; end if;
  if p_operation = 'delete' and present is not null then return 'changed'; end if;
  if present is not null and not p_whatever and not app.still_holds(present, p_new) then return 'changed'; end if;
  if p_operation = 'insert' then
    execute format('delete from %I where id = $1', p_table) using p_row;
    return null;
  end if;
  if p_operation = 'update' then wanted := app.values_before(present, p_old, p_new); end if;
  columns := app.writable(p_table, array(select jsonb_object_keys(wanted)));
  if p_operation = 'update' then
    execute format('update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(t, $1)) where t.id = $2', p_table, columns)
      using wanted, p_row;
  else
    execute format('insert into %1$I (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$I, $1)',
      p_table, columns) using wanted;
  end if;
  return null;
exception
  when foreign_key_violation then return 'referred_to';
  when unique_violation then return 'taken';
  when integrity_constraint_violation then return 'rule';
end $$;

-- Puts changes of one kind back, each of another row; returns the rows that could not be, why, and at which of the log's
-- entries they stopped: {"customers 0190…": ["changed", 4711]}. Those in whose way a row stands are found by halving.
create or replace function app.undo_alike(p_table text, p_operation text, p_columns text[], p_entries bigint[])
  returns jsonb language plpgsql as $$
declare
  done bigint[];
  entry record;
  reason text;
  half integer := cardinality(p_entries) / 2;
  stayed jsonb := '{}';
begin
  if cardinality(p_entries) > 1 then
    done := app.undo_changes(p_table, p_operation, p_columns, p_entries);
    if done is null then
      return app.undo_alike(p_table, p_operation, p_columns, p_entries[:half])
          || app.undo_alike(p_table, p_operation, p_columns, p_entries[half + 1:]);
    end if;
    if cardinality(done) = cardinality(p_entries) then return stayed; end if;
  end if;
  for entry in execute 'select id, row_id, old, new from change_log where id = any($1) and id <> all($2) order by id desc'
    using p_entries, coalesce(done, '{}')
  loop
    reason := app.undo_change(p_table, entry.row_id, p_operation, entry.old, entry.new, false);
    if reason is not null then
      stayed := stayed || jsonb_build_object(p_table || ' ' || entry.row_id, jsonb_build_array(reason, entry.id));
    end if;
  end loop;
  return stayed;
end $$;

-- A row as it is; null when it is no more.
create or replace function app.row_now(p_table text, p_row uuid) returns jsonb
  language plpgsql stable as $$
declare
  present jsonb;
begin
  execute format('select to_jsonb(t) from %I t where t.id = $1', p_table) into present using p_row;
  return present;
end $$;

-- Puts some of a batch's changes back, newest first: what each row was written last goes with what others of its kind were,
-- then what it was written before. `p_stayed`: rows that are left as they are, and why. Returns them with those that join them.
-- A row that was changed since keeps its values. Rows are compared by value, so "changed since" means exactly: what the batch
-- wrote is no longer there.
create or replace function app.undo_entries(p_entries bigint[], p_stayed jsonb) returns jsonb
  language plpgsql as $$
declare
  alike record;
  stayed jsonb := p_stayed;
  ids bigint[];
begin
  for alike in execute '
    select table_name, operation, columns, array_agg(id order by id desc) as ids, array_agg(row_id order by id desc) as rows
      from (select id, row_id, table_name, operation, row_number() over (partition by table_name, row_id order by id desc) as layer,
                   array(select jsonb_object_keys(coalesce(old, new)) order by 1) as columns
              from change_log where id = any($1)) e
     group by layer, 1, 2, 3 order by layer, max(id) desc' using p_entries
  loop
    ids := alike.ids;
    if stayed <> '{}' then
      select coalesce(array_agg(e.id), '{}') into ids from unnest(alike.ids, alike.rows) e (id, row)
       where not stayed ? (alike.table_name || ' ' || e.row);
    end if;
    if ids <> '{}' then stayed := stayed || app.undo_alike(alike.table_name, alike.operation, alike.columns, ids); end if;
  end loop;
  return stayed;
end $$;

-- Once more those changes of a batch in whose rows' way another stood, as long as it helps; see undo_entries.
create or replace function app.undo_blocked(p_batch uuid, p_stayed jsonb) returns jsonb
  language plpgsql as $$
declare
  stayed jsonb := p_stayed;
  blocked jsonb;
  still jsonb;
  ids bigint[];
begin
  loop
    select coalesce(jsonb_object_agg(key, value), '{}') into blocked from jsonb_each(stayed)
     where value ->> 0 not in ('changed', 'gone');
    if blocked = '{}' then return stayed; end if;
    execute $q$select array_agg(l.id) from change_log l join jsonb_each($2) place
        on l.table_name = split_part(place.key, ' ', 1) and l.row_id = split_part(place.key, ' ', 2)::uuid
           and l.id <= (place.value ->> 1)::bigint
      where l.batch_id = $1$q$ into ids using p_batch, blocked;
    still := app.undo_entries(ids, '{}');
    stayed := stayed - array(select jsonb_object_keys(blocked)) || still;
    if not exists (select from jsonb_each(blocked) b where still -> b.key -> 1 is distinct from b.value -> 1) then return stayed; end if;
  end loop;
end $$;

-- Puts a batch back in one go.
create or replace function app.undo_batch(p_batch uuid) returns jsonb
  language plpgsql as $$
declare
  ids bigint[];
  touched integer;
  stayed jsonb;
begin
  execute 'select coalesce(array_agg(id), $2), count(distinct row_id) from change_log where batch_id = $1'
    into ids, touched using p_batch, '{}'::bigint[];
  stayed := app.undo_blocked(p_batch, app.undo_entries(ids, '{}'));
  return jsonb_build_object(
    'restored', touched - (select count(*) from jsonb_object_keys(stayed)),
    'left', (select coalesce(jsonb_agg(jsonb_build_object(
        'table', split_part(key, ' ', 1), 'row', split_part(key, ' ', 2), 'reason', value ->> 0, 'entry', value -> 1)), '[]')
      from jsonb_each(stayed)));
end $$;

-- Takes a person out of texts, wherever in a JSON value they stand.
create or replace function app.blank_texts(p_value jsonb, p_pattern text) returns jsonb
  language sql immutable parallel safe as $$
  select case jsonb_typeof(p_value)
    when 'string' then to_jsonb(regexp_replace(p_value #>> '{}', p_pattern, '•••', 'gi'))
    when 'array' then (select coalesce(jsonb_agg(app.blank_texts(e, p_pattern) order by n), '[]')
      from jsonb_array_elements(p_value) with ordinality a (e, n))
    when 'object' then (select coalesce(jsonb_object_agg(key, app.blank_texts(value, p_pattern)), '{}') from jsonb_each(p_value))
    else p_value end
$$;

-- The same in an entry of the log: of a table that is named in p_only only in the columns that stand there.
create or replace function app.blank_entry(p_values jsonb, p_table text, p_pattern text, p_only jsonb) returns jsonb
  language sql immutable parallel safe as $$
  select case when p_only ? p_table
    then p_values || (select coalesce(jsonb_object_agg(key, app.blank_texts(value, p_pattern)), '{}')
      from jsonb_each(p_values) where p_only -> p_table ? key)
    else app.blank_texts(p_values, p_pattern) end
$$;

-- The columns that people write texts in, of every table that may be written, those of later versions included, but of the tables
-- that are skipped; of those that are named in p_only only the columns that stand there. What a check holds to a form is no text.
create or replace function app.text_columns(p_skipped text[], p_only jsonb)
  returns table (place regclass, name text, columns text[], settings text, test text, has_id boolean, has_version boolean)
  language sql stable as $$
  select c.oid::regclass, c.relname::text, array_agg(a.attname::text),
         string_agg(format('%1$I = %2$s', a.attname, case a.atttypid
           when 'jsonb'::regtype then format('app.blank_texts(%I, $1)', a.attname)
           when 'text[]'::regtype then format(
             'array(select regexp_replace(w, $1, ''•••'', ''gi'') from unnest(%I) with ordinality u (w, n) order by n)', a.attname)
           else format('regexp_replace(%I, $1, ''•••'', ''gi'')', a.attname) end), ', '),
         string_agg(format('%I::text ~* $1', a.attname), ' or '),
         exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'id' and v.atttypid = 'uuid'::regtype),
         exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version')
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
   where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname::text <> all (p_skipped)
     and has_table_privilege(c.oid, 'UPDATE')
     and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
     and (not p_only ? c.relname::text or p_only -> c.relname::text ? a.attname::text)
     and (a.atttypid <> 'text'::regtype or not exists (
       select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)
         and pg_get_constraintdef(k.oid) not like '%<> ''''::text%'))
   group by c.oid, c.relname
$$;

-- Takes a person out of all those texts. Returns how many rows it changed.
create or replace function app.erase_texts(p_pattern text, p_skipped text[], p_only jsonb) returns integer
  language plpgsql as $$
declare
  found record;
  changed integer;
  total integer := 0;
begin
  for found in select * from app.text_columns(p_skipped, p_only) loop
    execute format('update %s set %s %s where %s', found.place, found.settings,
      case when found.has_version then ', version = version + 1' else '' end, found.test) using p_pattern;
    get diagnostics changed = row_count;
    total := total + changed;
  end loop;
  return total;
end $$;

-- Where a person stands in those texts: of each row what the columns say.
create or replace function app.find_texts(p_pattern text, p_skipped text[], p_only jsonb)
  returns table (table_name text, row_id uuid, texts jsonb) language plpgsql stable as $$
declare
  found record;
begin
  for found in select * from app.text_columns(p_skipped, p_only) where has_id loop
    return query execute format(
      'select %L, t.id, (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t)) where key = any($2) and value::text ~* $1)
         from %s t where %s', found.name, found.place, found.test) using p_pattern, found.columns;
  end loop;
end $$;

-- Has what refers to some rows refer to another instead. `p_once`: of two that agree in the columns `p_same`, among those that
-- `p_where` leaves, one stays: what refers to the other row already, else the oldest.
create or replace function app.move_references(
    p_table text, p_column text, p_from uuid[], p_into uuid, p_once boolean, p_same text[], p_where text)
  returns void language plpgsql as $$
declare
  stamp text := (select string_agg(case attname when 'version' then ', version = version + 1' else ', updated_at = now()' end, '')
    from pg_catalog.pg_attribute where attrelid = quote_ident(p_table)::regclass and attname in ('version', 'updated_at'));
begin
  if p_once then
    execute format('delete from %1$I t where t.%2$I = any($1) and %4$s and exists (select from %1$I k
        where %4$s and %3$s and (k.%2$I = $2 or k.%2$I = any($1) and k.id < t.id))', p_table, p_column,
      coalesce((select string_agg(format('k.%1$I is not distinct from t.%1$I', c), ' and ') from unnest(p_same) c), 'true'),
      coalesce(p_where, 'true')) using p_from, p_into;
  end if;
  execute format('update %1$I set %2$I = $2%3$s where %2$I = any($1)', p_table, p_column, coalesce(stamp, '')) using p_from, p_into;
end $$;

-- Gives a row another's values of some columns.
create or replace function app.copy_values(p_table text, p_into uuid, p_from uuid, p_columns text[]) returns void
  language plpgsql as $$
declare
  columns text := app.writable(p_table, p_columns);
begin
  execute format('update %1$I t set (%2$s) = (select %2$s from %1$I o where o.id = $2), version = version + 1, updated_at = now()
    where t.id = $1', p_table, columns) using p_into, p_from;
end $$;

-- Fills what a row lacks from another of the same table.
create or replace function app.fill_empty(p_table text, p_into uuid, p_from uuid) returns void
  language plpgsql as $$
declare
  lacking text[];
begin
  execute format('select array(select a.key from %1$I i, %1$I o, jsonb_each(to_jsonb(i)) a join jsonb_each(to_jsonb(o)) b using (key)
    where i.id = $1 and o.id = $2 and a.value = ''null'' and b.value <> ''null'')', p_table) into lacking using p_into, p_from;
  if lacking <> '{}' then perform app.copy_values(p_table, p_into, p_from, lacking); end if;
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
       and (p.oid = 'ts_rewrite(tsquery, text)'::regprocedure
         or p.proname in ('query_to_xml', 'query_to_xmlschema', 'query_to_xml_and_xmlschema', 'cursor_to_xml',
           'cursor_to_xmlschema', 'table_to_xml', 'table_to_xmlschema', 'table_to_xml_and_xmlschema', 'schema_to_xml',
           'schema_to_xmlschema', 'schema_to_xml_and_xmlschema', 'database_to_xml', 'database_to_xmlschema',
           'database_to_xml_and_xmlschema', 'ts_stat', 'lo_create', 'lo_creat', 'lo_from_bytea', 'lo_open', 'lo_put',
           'lowrite', 'lo_truncate', 'lo_unlink', 'pg_cancel_backend', 'pg_terminate_backend'))
  loop
    execute format('revoke execute on function %s from public', hole);
  end loop;
  revoke select on pg_stat_activity, pg_stat_all_tables, pg_stat_user_tables, pg_views, pg_roles from public;
end $$;

-- Objects laid over each other in the order given, the later over the earlier.
create or replace aggregate app.merge(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}', parallel = safe);
