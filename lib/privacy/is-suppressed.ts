import { sql } from "drizzle-orm";
import { suppressions } from "@/db/tenant/schema/exports";
import type { Ctx } from "@/lib/core/context";
import { type KnownBy, suppressionHashes } from "./suppression-hashes";

/** Which of many persons were erased here and must not come back, by their places in the list; one query. */
export async function suppressedAmong(
  { tx, tenant }: Pick<Ctx, "tx" | "tenant">,
  persons: KnownBy[],
): Promise<Set<number>> {
  const hashes = persons.map((person) => suppressionHashes(person, tenant.country));
  const asked = [...new Set(hashes.flat())];
  if (asked.length === 0) return new Set();
  const rows = await tx
    .select({ hash: suppressions.hash })
    .from(suppressions)
    .where(sql`${suppressions.hash} = any(${sql.param(asked)}::text[])`);
  const found = new Set(rows.map(({ hash }) => hash));
  return new Set(hashes.flatMap((own, index) => (own.some((hash) => found.has(hash)) ? [index] : [])));
}

/** Whether the person was erased here. */
export async function isSuppressed(ctx: Pick<Ctx, "tx" | "tenant">, person: KnownBy): Promise<boolean> {
  return (await suppressedAmong(ctx, [person])).has(0);
}
