import { and, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias, type PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { duplicatePairs, notDuplicates } from "@/db/tenant/schema/duplicates";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { optionalUuid } from "@/lib/core/fields";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { type MergedEntity, mergedEntities } from "@/lib/merging/schema";
import { type PairReason, pairsAmong } from "./pairs-among";

export type PairEnd = { id: string; name: string; hint: string | null };
export type DuplicatePair = { low: PairEnd; high: PairEnd; score: number; reasons: PairReason[] };
export type PairList = {
  entity: MergedEntity;
  pairs: Page<DuplicatePair>;
  /** The last search of the register; null: there was none. */
  scan: Pick<typeof batchRuns.$inferSelect, "id" | "state" | "done" | "total" | "createdAt"> | null;
};

const input = z.object({
  entity: z.enum(mergedEntities).catch("customers").default("customers"),
  /** One record's, looked for now. */
  record: optionalUuid().catch(null),
  cursor: z.string().max(1000).optional(),
});

/**
 * Likely duplicates, the surest first: of the whole register as it was searched last, or of one record as it is. A pair
 * of which the actor can't see both is absent, and so is one that somebody found to be two.
 */
export const listPairs = query(
  { name: "list-pairs", permission: "merge:run", input },
  async (ctx, { entity, record, cursor: cursorText }): Promise<PairList> => {
    const cursor = readCursor(record ? undefined : cursorText);
    const newest: Ordering[] = [
      { by: sql`p.score`, direction: "desc", nullable: false },
      { by: sql`p.id`, direction: "desc", nullable: false },
    ];
    const rows = await readPairs(ctx, entity, record, and(beyond(newest, cursor)), orderBy(newest, cursor));
    const page = cutPage(rows, cursor, ({ score, id }) => [String(score), id]);
    return { entity, pairs: { ...page, rows: page.rows.map(asPair) }, scan: await lastScan(ctx) };
  },
);

type Row = {
  id: string;
  score: number;
  reasons: PairReason[];
  low_id: string;
  low_name: string;
  low_hint: string | null;
  high_id: string;
  high_name: string;
  high_hint: string | null;
};

const asPair = (row: Row): DuplicatePair => ({
  low: { id: row.low_id, name: row.low_name, hint: row.low_hint },
  high: { id: row.high_id, name: row.high_name, hint: row.high_hint },
  score: row.score,
  reasons: row.reasons,
});

async function readPairs(
  ctx: Ctx,
  entity: MergedEntity,
  record: string | null,
  beyondCursor: SQL | undefined,
  order: SQL[],
): Promise<Row[]> {
  const { table, columns, seen } = endsOf(ctx, entity);
  if (record) await ctx.tx.execute(sql`set local enable_seqscan = off`);
  const pairs = record
    ? sql`(select low_id as id, * from (${pairsAmong(entity, sql`${table.id} = ${record}`)}) one)`
    : sql`${duplicatePairs}`;
  // By the pair, whatever is known of the tables: after an import the planner would rather pair all with all and look them up.
  const end = (id: SQL) => sql`join lateral (select * from ${table} e where e.id = ${id} offset 0)`;
  const { rows } = await ctx.tx.execute<Row>(sql`
    select p.id, p.score, p.reasons, p.low_id, p.high_id, ${columns}
      from ${pairs} p ${end(sql`p.low_id`)} low on true ${end(sql`p.high_id`)} high on true
     where ${record ? sql`true` : sql`p.entity = ${entity}`} and low.archived_at is null and high.archived_at is null
       and ${seen} and ${beyondCursor ?? sql`true`}
       and not exists (select from ${notDuplicates} n where n.low_id = p.low_id and n.high_id = p.high_id)
     order by ${sql.join(order, sql`, `)} limit ${rowsPerPage + 1}`);
  // The page's other reads go their own ways.
  if (record) await ctx.tx.execute(sql`set local enable_seqscan = on`);
  return rows;
}

/** Both records of a pair: what they are called, and that the actor may know of both. */
function endsOf(
  ctx: Ctx,
  entity: MergedEntity,
): { table: PgTable & { id: SQLWrapper }; columns: SQL; seen: SQL } {
  if (entity === "customers") {
    const [low, high] = [alias(customers, "low"), alias(customers, "high")];
    const hint = (end: typeof low | typeof high) =>
      sql`nullif(concat_ws(' · ', ${end.number}, ${end.orgNumber}, ${end.city}), '')`;
    return {
      table: customers,
      columns: sql`${low.name} as low_name, ${hint(low)} as low_hint, ${high.name} as high_name, ${hint(high)} as high_hint`,
      seen: sql`${visibleCustomers(ctx, low)} and ${visibleCustomers(ctx, high)}`,
    };
  }
  const [low, high] = [alias(contacts, "low"), alias(contacts, "high")];
  const name = (end: typeof low | typeof high) => sql`concat_ws(' ', ${end.firstName}, ${end.lastName})`;
  const hint = (end: typeof low | typeof high) =>
    sql`nullif(concat_ws(' · ', ${end.email}, ${end.phone}), '')`;
  return {
    table: contacts,
    columns: sql`${name(low)} as low_name, ${hint(low)} as low_hint, ${name(high)} as high_name, ${hint(high)} as high_hint`,
    seen: sql`${visibleContacts(ctx, low)} and ${visibleContacts(ctx, high)}`,
  };
}

async function lastScan(ctx: Ctx): Promise<PairList["scan"]> {
  const { id, state, done, total, createdAt } = batchRuns;
  const [scan] = await ctx.tx
    .select({ id, state, done, total, createdAt })
    .from(batchRuns)
    .where(eq(batchRuns.kind, "duplicates"))
    .orderBy(desc(createdAt))
    .limit(1);
  return scan ?? null;
}
