import { and, eq, sql } from "drizzle-orm";
import { registryChanges, registryRules } from "@/db/tenant/schema/registries";
import type { RegistryCompany } from "@/lib/connectors/registries/port";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { lockCustomer } from "@/lib/customers/lock-customer";
import { applyChange, chiefExecutive } from "./apply-change";
import { differencesOf, type Fact } from "./facts";
import type { RegistryPerson } from "./merge-roles";
import { findNewChief, rememberChief } from "./new-chief";
import { usualDecision } from "./usual-decision";

type Found = { field: string; old: Fact | RegistryPerson; new: Fact | RegistryPerson };
type Change = typeof registryChanges.$inferSelect;

/**
 * Notes what a registry says of a customer otherwise than we do. The same word is noted once: again after a refusal it is
 * silent, and what has become ours meanwhile is closed. Rules decide at once where the organisation has any.
 */
export async function noteDifferences(
  ctx: Ctx,
  customerId: string,
  company: RegistryCompany,
  chief: RegistryPerson | null,
): Promise<void> {
  const customer = await lockCustomer(ctx, customerId);
  const found: Found[] = differencesOf(customer, company);
  const newChief = chief && (await findNewChief(ctx, customer, chief));
  if (newChief) found.push(newChief);
  if (chief) await rememberChief(ctx, customer, company, chief);
  const known = await ctx.tx.select().from(registryChanges).where(eq(registryChanges.customerId, customerId));
  await closeSettled(ctx, known, found);
  const rules = new Map(
    (await ctx.tx.select().from(registryRules)).map((rule) => [rule.field, rule.decision]),
  );
  for (const difference of found) {
    const change = await note(ctx, customerId, company, difference, known);
    const decision = rules.get(difference.field) ?? usualDecision(difference.field);
    if (change && decision !== "ask") await decide(ctx, change, decision);
  }
}

/** What is open and no longer differs: somebody typed it, or the registry took it back. */
async function closeSettled(ctx: Ctx, known: Change[], found: Found[]): Promise<void> {
  const fields = new Set(found.map(({ field }) => field));
  for (const { id, state, field } of known)
    if (state === "open" && field !== chiefExecutive && !fields.has(field))
      await ctx.tx
        .update(registryChanges)
        .set({ state: "accepted", decidedAt: sql`now()` })
        .where(eq(registryChanges.id, id));
}

async function note(
  ctx: Ctx,
  customerId: string,
  { source }: RegistryCompany,
  { field, old, new: said }: Found,
  known: Change[],
): Promise<Change | null> {
  const isSame = (change: Change) => change.field === field && sameValue(change.newValue, said);
  const latest = known
    .filter((change) => change.field === field && change.state !== "open")
    .toSorted((a, b) => Number(b.decidedAt) - Number(a.decidedAt))[0];
  if (latest?.state === "refused" && isSame(latest)) return null;
  const open = known.find((change) => change.field === field && change.state === "open");
  if (open && isSame(open)) return null;
  if (open) {
    const [changed] = await ctx.tx
      .update(registryChanges)
      .set({ oldValue: old, newValue: said, foundAt: sql`now()` })
      .where(and(eq(registryChanges.id, open.id), eq(registryChanges.state, "open")))
      .returning();
    return changed ?? null;
  }
  const [added] = await ctx.tx
    .insert(registryChanges)
    .values({ customerId, source, field, oldValue: old, newValue: said })
    .returning();
  return added ?? null;
}

async function decide(ctx: Ctx, change: Change, decision: "accept" | "refuse"): Promise<void> {
  if (decision === "accept" && !(await isApplied(ctx, change))) return;
  await ctx.tx
    .update(registryChanges)
    .set({ state: decision === "accept" ? "accepted" : "refused", decidedAt: sql`now()` })
    .where(eq(registryChanges.id, change.id));
}

/** False, and nothing written, for a value that our own rules refuse (a postcode, say): it waits for a person instead. */
async function isApplied(ctx: Ctx, change: Change): Promise<boolean> {
  await ctx.tx.execute(sql`savepoint registry_change`);
  try {
    await applyChange(ctx, change);
    await ctx.tx.execute(sql`release savepoint registry_change`);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await ctx.tx.execute(sql`rollback to savepoint registry_change`);
    log().info({ field: change.field, code: error.code }, "a registry's change could not be taken by rule");
    return false;
  }
}

/** As values, whatever order an object's keys have come back in. */
function sameValue(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    typeof value === "object" && value !== null
      ? JSON.stringify(Object.entries(value).toSorted(([x], [y]) => x.localeCompare(y)))
      : JSON.stringify(value);
  return plain(a) === plain(b);
}
