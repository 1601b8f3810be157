import { checkedSchemaName } from "./names";

type Query = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * Everything that a schema holds, a line each, without its own name: columns, keys, checks, indexes, triggers, views,
 * sequences and rights. Two schemas of the same version and alphabet give the same lines.
 */
export async function describeSchema(query: Query, schema: string): Promise<string[]> {
  checkedSchemaName(schema);
  const rows = await query(
    `with relations as (select * from pg_class where relnamespace = $1::regnamespace)
     select format('%s %s %s', relkind, relname, array(select unnest(relacl)::text order by 1)) as line
       from relations where relkind in ('r', 'v', 'S')
     union all
     select format('column %s.%s %s%s %s', relname, attname, format_type(atttypid, atttypmod),
                   case when attnotnull then ' not null' end, pg_get_expr(adbin, adrelid))
       from relations r join pg_attribute a on attrelid = r.oid and attnum > 0 and not attisdropped
       left join pg_attrdef d on adrelid = attrelid and adnum = attnum where relkind = 'r'
     union all
     select format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(c.oid))
       from relations r join pg_constraint c on conrelid = r.oid
     union all
     select format('index %s', pg_get_indexdef(indexrelid)) from relations r join pg_index on indrelid = r.oid
     union all
     select format('trigger %s', pg_get_triggerdef(t.oid)) from relations r join pg_trigger t on tgrelid = r.oid
      where not tgisinternal
     union all
     select format('function %s %s', proname, prosrc) from pg_proc where pronamespace = $1::regnamespace
     union all
     select format('view %s %s', relname, pg_get_viewdef(oid)) from relations where relkind = 'v'`,
    [schema],
  );
  return rows.map((row) => String(row.line).replaceAll(schema, "…")).toSorted();
}
