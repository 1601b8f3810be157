import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { bare } from "@/db/alias";
import { tags } from "@/db/tenant/schema/customer-links";
import { categories } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { requireEmployee } from "@/lib/employees/require-employee";
import type { BulkInput } from "./schema";

/** Where the rows of a list are changed. */
export type ChangedTable = {
  table: PgTable;
  id: AnyPgColumn;
  ownerId: AnyPgColumn;
  tags: AnyPgColumn;
  archivedAt: AnyPgColumn;
  /** Null: its rows have no categories of their own. */
  links: { table: PgTable; rowId: AnyPgColumn; categoryId: AnyPgColumn } | null;
};

const mostTags = 30;

/**
 * One change to all rows that `chosen` leaves, in one statement whatever their number; those that are so already stay
 * as they are. @returns how many were changed
 */
export async function changeRows(ctx: Ctx, of: ChangedTable, chosen: SQL, input: BulkInput): Promise<number> {
  // A hundred thousand rows take longer than a page may.
  await ctx.tx.execute(sql`set local statement_timeout = '120s'`);
  const { rowCount } = await ctx.tx.execute(await statementOf(ctx, of, chosen, input));
  return rowCount ?? 0;
}

async function statementOf(ctx: Ctx, of: ChangedTable, chosen: SQL, input: BulkInput): Promise<SQL> {
  switch (input.change) {
    case "owner": {
      if (!input.ownerId) throw new DomainError("invalid", "choose", { field: "ownerId" });
      await requireEmployee(ctx, input.ownerId);
      return update(
        of,
        of.ownerId,
        sql`${input.ownerId}`,
        sql`${chosen} and ${of.ownerId} is distinct from ${input.ownerId}`,
      );
    }
    case "addCategory":
    case "removeCategory":
      return categoryStatement(of, chosen, input.change, await requireCategory(ctx, input.categoryId));
    case "addTag":
    case "removeTag":
      return tagStatement(ctx, of, chosen, input.change, input.tag);
    case "archive":
      return update(of, of.archivedAt, sql`now()`, sql`${chosen} and ${of.archivedAt} is null`);
    case "restore":
      return update(of, of.archivedAt, sql`null`, sql`${chosen} and ${of.archivedAt} is not null`);
  }
}

/** A column's name is written bare where it is set. */
const update = ({ table }: ChangedTable, column: AnyPgColumn, value: SQL, where: SQL) => sql`
  update ${table} set ${bare(column)} = ${value}, updated_at = now(), version = version + 1 where ${where}`;

function categoryStatement(
  { table, id, links }: ChangedTable,
  chosen: SQL,
  change: string,
  categoryId: string,
): SQL {
  if (!links) throw new DomainError("invalid", "choose", { field: "change" });
  const { rowId } = links;
  if (change === "removeCategory") {
    return sql`delete from ${links.table} where ${links.categoryId} = ${categoryId}
      and ${rowId} in (select ${id} from ${table} where ${chosen})`;
  }
  return sql`insert into ${links.table} (${bare(rowId)}, ${bare(links.categoryId)})
    select ${id}, ${categoryId}::uuid from ${table} where ${chosen} on conflict do nothing`;
}

async function requireCategory(ctx: Ctx, id: string | null): Promise<string> {
  const wrong = new DomainError("invalid", "choose", { field: "categoryId" });
  if (!id) throw wrong;
  const { rowCount } = await ctx.tx.execute(sql`select from ${categories} where ${categories.id} = ${id}`);
  if (rowCount === 0) throw wrong;
  return id;
}

/** Tags that differ in capitals alone are one. */
async function tagStatement(
  ctx: Ctx,
  of: ChangedTable,
  chosen: SQL,
  change: string,
  tag: string | null,
): Promise<SQL> {
  if (!tag || tag.includes(","))
    throw new DomainError("invalid", tag ? "choose" : "required", { field: "tag" });
  const others = sql`array(select one from unnest(${of.tags}) with ordinality as t (one, place)
    where lower(one) <> lower(${tag}) order by place)`;
  const has = sql`exists (select from unnest(${of.tags}) one where lower(one) = lower(${tag}))`;
  if (change === "removeTag")
    return update(of, of.tags, others, sql`${chosen} and ${of.tags} <> '{}' and ${has}`);
  await ctx.tx.insert(tags).values({ name: tag }).onConflictDoNothing();
  const room = sql`cardinality(${of.tags}) < ${mostTags}`;
  return update(
    of,
    of.tags,
    sql`array_append(${of.tags}, ${tag}::text)`,
    sql`${chosen} and not ${has} and ${room}`,
  );
}
