import { and, asc, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { MergedRow } from "./merge-fields";
import { type MergedEntity, type MergeInput, mostMerged } from "./schema";

/**
 * Locks the records that are to be merged, the one that stays first. All must be the actor's to see, as they were
 * looked at, and none merged already.
 * @throws DomainError `invalid`, `not_found`, `conflict`, and `rule` when the one that stays is put away
 */
export async function lockMerged(
  ctx: Ctx,
  entity: MergedEntity,
  { id, survivorId, version }: Pick<MergeInput, "id" | "survivorId" | "version">,
): Promise<[MergedRow, ...MergedRow[]]> {
  const ids = [...new Set([survivorId, ...id])];
  if (ids.length < 2) throw new DomainError("invalid", "merge_two");
  if (ids.length > mostMerged) throw new DomainError("invalid", "merge_too_many");
  const table = entity === "customers" ? customers : contacts;
  const visible: SQL = entity === "customers" ? visibleCustomers(ctx) : visibleContacts(ctx);
  const found = await ctx.tx
    .select({ values: sql<MergedRow>`to_jsonb(${table}) - '{search,match_keys}'::text[]` })
    .from(table)
    .where(and(inArray(table.id, ids), isNull(table.mergedIntoId), visible))
    .orderBy(asc(table.id))
    .for("update");
  const rows = found.map(({ values }) => values);
  const survivor = rows.find((row) => row.id === survivorId);
  if (!survivor || rows.length < ids.length) throw notFound();
  if (survivor.archived_at !== null) throw new DomainError("rule", "merge_archived");
  if (rows.some((row) => version[row.id] !== undefined && version[row.id] !== row.version))
    throw new DomainError("conflict", "merge_stale");
  const others = ids.flatMap((one) => rows.find((row) => row.id === one && row !== survivor) ?? []);
  return [survivor, ...others];
}
