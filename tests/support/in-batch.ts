import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { idOf, type OrganisationSlug, type Person, people } from "./people";

/**
 * Runs a verb as a batch of its own within the test's transaction, as one request would; a refused verb leaves nothing.
 */
export async function inBatch<T>(
  ctx: Ctx,
  fn: (ctx: Ctx) => Promise<T>,
): Promise<{ batchId: string; value: T | undefined; refused: DomainError | null }> {
  const batchId = randomUUID();
  await ctx.tx.execute(
    sql.raw(
      `savepoint batch; set local app.batch = '${batchId}'; set local app.actor = '${ctx.actor.employeeId}'`,
    ),
  );
  try {
    const value = await fn({ ...ctx, batchId });
    await ctx.tx.execute(sql`release batch`);
    return { batchId, value, refused: null };
  } catch (error) {
    await ctx.tx.execute(sql`rollback to batch`);
    if (error instanceof DomainError) return { batchId, value: undefined, refused: error };
    throw error;
  }
}

/** The same transaction as another member. */
export function actingAs(ctx: Ctx, person: Person): Ctx {
  const slug = ctx.tenant.slug as OrganisationSlug;
  const { name, role } = people[person];
  return { ...ctx, actor: { ...ctx.actor, name, role, employeeId: idOf("employee", slug, person) } };
}
