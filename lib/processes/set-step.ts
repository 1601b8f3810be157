import { and, eq, isNull } from "drizzle-orm";
import { customerProcesses, processes, processSteps } from "@/db/tenant/schema/customer-links";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockCustomer } from "@/lib/customers/lock-customer";
import { StepChoice } from "./schema";

/** Moves a customer to a step of a process, from today on, or out of it. Where it stands already nothing changes. */
export const setStep = command(
  { name: "set-step", permission: "customer:write", input: StepChoice },
  async (ctx, { customerId, processId, stepId }): Promise<{ process: string; step: string | null }> => {
    await lockCustomer(ctx, customerId);
    const isOf = and(
      eq(customerProcesses.customerId, customerId),
      eq(customerProcesses.processId, processId),
    );
    const [process] = await ctx.tx
      .select({ name: processes.name })
      .from(processes)
      .where(and(eq(processes.id, processId), isNull(processes.archivedAt)))
      .for("share");
    if (!process) throw new DomainError("invalid", "choose", { field: "processId" });
    if (stepId === null) {
      await ctx.tx.delete(customerProcesses).where(isOf);
      return { process: process.name, step: null };
    }
    const [step] = await ctx.tx
      .select({ name: processSteps.name })
      .from(processSteps)
      .where(
        and(
          eq(processSteps.id, stepId),
          eq(processSteps.processId, processId),
          isNull(processSteps.archivedAt),
        ),
      )
      .for("share");
    if (!step) throw new DomainError("invalid", "choose", { field: "stepId" });
    const [now] = await ctx.tx
      .select({ stepId: customerProcesses.stepId })
      .from(customerProcesses)
      .where(isOf);
    const place = { stepId, since: ctx.today };
    if (!now) await ctx.tx.insert(customerProcesses).values({ customerId, processId, ...place });
    else if (now.stepId !== stepId) await ctx.tx.update(customerProcesses).set(place).where(isOf);
    return { process: process.name, step: step.name };
  },
);
