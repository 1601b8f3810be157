import { sql } from "drizzle-orm";
import { insertRows, newIds, updateRows } from "@/db/many-rows";
import { products } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { lookUp } from "../look-up";
import type { RowValues } from "../read-row";
import { compareColumns } from "./compare-columns";
import { matchesByPlace } from "./matches-by-place";
import type { Columns, Draft, DraftContext, Match, RecordKind, Snapshot } from "./record-kind";

const written = [
  "id",
  "name",
  "number",
  "series",
  "unit_price",
  "currency",
  "unit",
  "vat_percent",
  "description",
  "active",
] as const;

/** Products are known by their number of ours, then by name; both are theirs alone. */
export const productRecords: RecordKind = {
  draft: draftProduct,
  find,
  read,
  compare(draft, present, rule) {
    const { active: _active, currency, ...columns } = draft.columns;
    const { columns: changed, shown } = compareColumns(columns, present.columns, rule);
    if (changed.unit_price !== undefined) changed.currency = currency;
    return { columns: changed, links: {}, shown };
  },
  async insert(ctx, drafts) {
    const ids = await newIds(ctx.tx, drafts.length);
    await insertRows(
      ctx.tx,
      "products",
      written,
      drafts.map(({ columns }, place) => ({ ...columns, id: ids[place] })),
    );
  },
  update: (ctx, changes) => updateRows(ctx.tx, "products", written, changes),
};

function draftProduct(
  { text }: RowValues,
  _externalId: string,
  { ctx }: DraftContext,
): Draft | { reason: string } {
  if (!text.name) return { reason: "name_missing" };
  const { name, number } = text;
  const columns: Columns = {
    name,
    number: number ?? null,
    series: text.series ?? null,
    unit_price: text.unitPrice ?? null,
    currency: text.unitPrice === undefined ? null : text.currency || ctx.tenant.currency,
    unit: text.unit ?? null,
    vat_percent: text.vatPercent ?? null,
    description: text.description ?? null,
    active: true,
  };
  return {
    name,
    columns,
    links: {},
    keys: [
      ...(number ? [{ by: "number" as const, key: `num:${number}` }] : []),
      { by: "name", key: `name:${name.toLowerCase()}` },
    ],
  };
}

async function find(ctx: Ctx, drafts: Draft[]): Promise<Match[][]> {
  const wanted = drafts.map(({ columns, name }, place) => ({ place, number: columns.number, name }));
  const rows = await lookUp<Match & { place: number }>(
    ctx,
    sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r (place integer, number text, name text)
    ), found as (
      select w.place, 'number' as by, p.id, p.name, p.active from wanted w join ${products} p on p.number = w.number
      union all
      select w.place, 'name', p.id, p.name, p.active from wanted w join ${products} p on lower(p.name) = lower(w.name)
    )
    select place, by, id, name, true as "isVisible", not active as "isArchived" from found`,
  );
  return matchesByPlace(rows, drafts.length);
}

async function read({ tx }: Ctx, ids: string[], isRun: boolean): Promise<Map<string, Snapshot>> {
  const { rows } = await tx.execute<{ id: string; columns: Columns }>(sql`
    select products.id, to_jsonb(products) as columns from ${products} where id = any(${sql.param(ids)}::uuid[])
     order by id ${isRun ? sql`for update of products` : sql``}`);
  return new Map(rows.map(({ id, columns }) => [id, { columns, links: {} }]));
}
