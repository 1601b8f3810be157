import { and, eq } from "drizzle-orm";
import { type ImportState, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { visibleImports } from "./visibility";

/**
 * The actor's import, held until the transaction ends.
 * @throws DomainError `rule` when it stands in none of the states
 */
export async function lockImport(
  ctx: Ctx,
  id: string,
  states: ImportState[],
): Promise<typeof imports.$inferSelect> {
  const [row] = await ctx.tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), visibleImports(ctx)))
    .for("update");
  if (!row) throw notFound();
  if (!states.includes(row.state)) throw new DomainError("rule", "import_has_moved_on");
  return row;
}
