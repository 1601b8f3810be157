import { sql } from "drizzle-orm";
import type { ImportMapping, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { fieldsOf } from "./fields/fields-of";
import { isNamedType, type NamedType } from "./lookups";
import { allOthers, valuesNamed } from "./value-choices";

/** Makes the owners, categories, statuses and reasons that the columns' step said are new, within the import's batch. */
export async function makeNamed(ctx: Ctx, job: typeof imports.$inferSelect): Promise<ImportMapping> {
  const columns = { ...job.mapping.columns };
  for (const [place, column] of Object.entries(columns)) {
    const field = fieldsOf[job.kind].find(({ key }) => key === column.field);
    const facts = job.columns[Number(place)];
    if (!field || !facts || !isNamedType(field.type)) continue;
    const values = { ...column.values };
    const { type } = field;
    const all = () => (values[allOthers] === "new" ? allValues(ctx, job.id, Number(place), type) : []);
    const named = valuesNamed(type, facts) ?? (await all());
    const wanted = named.filter((value) => (values[value] ?? values[allOthers]) === "new");
    for (const [value, id] of await make(ctx, type, wanted)) values[value] = id;
    columns[place] = { ...column, values };
  }
  return { ...job.mapping, columns };
}

async function allValues({ tx }: Ctx, importId: string, place: number, type: NamedType): Promise<string[]> {
  const split =
    type === "category"
      ? sql`regexp_split_to_table(cells[${place + 1}::integer], '[;|,\n]')`
      : sql`cells[${place + 1}::integer]`;
  const { rows } = await tx.execute<{ value: string }>(sql`
    select distinct trim(value) as value from (select ${split} as value from import_rows where import_id = ${importId}) v
     where trim(value) <> '' limit 5000`);
  return rows.map(({ value }) => value);
}

async function make({ tx, tenant }: Ctx, type: NamedType, names: string[]): Promise<[string, string][]> {
  if (names.length === 0) return [];
  const wanted = sql`unnest(${sql.param(names)}::text[]) with ordinality as w (name, place)`;
  const inLanguage = sql`jsonb_build_object(${tenant.locale}::text, w.name)`;
  const statements = {
    owner: sql`insert into employees (name) select w.name from ${wanted}
      where not exists (select from employees e where e.active and lower(e.name) = lower(w.name)) returning id, name`,
    category: sql`insert into categories (name, position)
      select w.name, w.place + (select coalesce(max(position), 0) from categories) from ${wanted}
       where not exists (select from categories c where lower(c.name) = lower(w.name)) returning id, name`,
    status: sql`insert into case_statuses (kind, pipeline_id, names, position, color_slot, probability_percent)
      select 'open', p.id, ${inLanguage}, w.place + (select coalesce(max(position), 0) from case_statuses where kind = 'open'),
             (w.place % 8) + 1, 50
        from ${wanted}, (select id from case_pipelines where archived_at is null order by position, id limit 1) p
      returning id, names ->> ${tenant.locale}::text as name`,
    reason: sql`insert into case_reasons (outcome, names, position)
      select 'lost', ${inLanguage}, w.place + (select coalesce(max(position), 0) from case_reasons) from ${wanted}
      returning id, names ->> ${tenant.locale}::text as name`,
  };
  const { rows } = await tx.execute<{ id: string; name: string }>(statements[type]);
  return rows.map(({ id, name }) => [name, id]);
}
