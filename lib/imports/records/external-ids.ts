import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { externalIds } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import type { Changed, Snapshot } from "./record-kind";

type Entity = "customer" | "contact" | "case";

/** Of `wanted` (place, ext): who is called so in the other system, by the record's own column or one added later. */
export const findByExternalId = (entity: Entity, table: SQLWrapper): SQL => sql`
  select w.place, case when w.ext like 'row:%' then 'row' else 'id' end as by, c.id
    from wanted w join ${table} c on c.external_id = w.ext
  union all select w.place, 'id', e.row_id from wanted w join ${externalIds} e
    on e.entity = ${entity} and e.source = split_part(w.ext, ':', 1) and e.external_id = substr(w.ext, strpos(w.ext, ':') + 1)`;

/** By what another system calls a record that is changed: in its own column, or beside it where that says something else. */
export function learntId(externalId: unknown, present: Snapshot): Pick<Changed, "columns" | "links"> {
  const isKnown = present.columns.external_id === externalId;
  if (typeof externalId !== "string" || externalId.startsWith("row:") || isKnown)
    return { columns: {}, links: {} };
  if (present.columns.external_id === null) return { columns: { external_id: externalId }, links: {} };
  return { columns: {}, links: { externalId: [externalId] } };
}

/** Writes what was learnt beside the records. */
export async function rememberIds(
  ctx: Ctx,
  entity: Entity,
  changes: (Changed & { id: string })[],
): Promise<void> {
  const rows = changes.flatMap(({ id, links }) => (links.externalId ?? []).map((ext) => ({ id, ext })));
  if (rows.length === 0) return;
  await ctx.tx.execute(sql`
    insert into external_ids (entity, source, external_id, row_id)
    select ${entity}, split_part(r.ext, ':', 1), substr(r.ext, strpos(r.ext, ':') + 1), r.id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, ext text)
        on conflict do nothing`);
}
