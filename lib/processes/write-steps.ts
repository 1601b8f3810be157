import { eq } from "drizzle-orm";
import { customerProcesses, processSteps } from "@/db/tenant/schema/customer-links";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

type Sent = { id: string | null; name: string }[];

/**
 * Gives a process exactly these steps in this order. One that is left out goes out of use, unless a customer stands there,
 * seen by the actor or not; one that comes back under its name is the old one.
 * @throws DomainError `rule` at `steps`
 */
export async function writeSteps(ctx: Ctx, processId: string, sent: Sent): Promise<void> {
  const present = await ctx.tx
    .select({ id: processSteps.id, name: processSteps.name, archivedAt: processSteps.archivedAt })
    .from(processSteps)
    .where(eq(processSteps.processId, processId))
    .for("update");
  if (new Set(sent.map(({ name }) => name)).size < sent.length) {
    throw new DomainError("invalid", "check_fields", { fields: { steps: "name_taken_twice" } });
  }
  const steps = sent.map(({ id, name }) => ({
    name,
    known:
      present.find((step) => step.id === id && step.archivedAt === null) ??
      present.find((step) => step.name === name && step.archivedAt !== null),
  }));
  for (const step of present) {
    if (step.archivedAt === null && !steps.some(({ known }) => known === step)) await takeAway(ctx, step);
  }
  for (const [position, { name, known }] of steps.entries()) {
    if (known) {
      const columns = { name, position, archivedAt: null };
      await ctx.tx.update(processSteps).set(columns).where(eq(processSteps.id, known.id));
    } else await ctx.tx.insert(processSteps).values({ processId, name, position });
  }
}

async function takeAway(ctx: Ctx, { id, name }: { id: string; name: string }): Promise<void> {
  const [user] = await ctx.tx
    .select({ id: customerProcesses.id })
    .from(customerProcesses)
    .where(eq(customerProcesses.stepId, id))
    .limit(1);
  if (user) {
    throw new DomainError("rule", "check_fields", {
      fields: { steps: "step_in_use" },
      fieldValues: { steps: { name } },
    });
  }
  await ctx.tx.update(processSteps).set({ archivedAt: ctx.now }).where(eq(processSteps.id, id));
}
