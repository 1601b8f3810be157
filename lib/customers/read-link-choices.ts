import { asc, eq } from "drizzle-orm";
import { processes, processSteps } from "@/db/tenant/schema/customer-links";
import { departments } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import type { Choices } from "@/lib/views/presented";
import { readTagChoices } from "@/lib/views/read-tag-choices";

/** What can be chosen among the organisation's tags, departments and process steps: only of the fields asked for. */
export async function readLinkChoices(ctx: Ctx, fields: Set<string>): Promise<Choices> {
  const choices = await readTagChoices(ctx, fields);
  if (fields.has("department")) {
    const { id, name, archivedAt } = departments;
    const rows = await ctx.tx.select({ id, name, archivedAt }).from(departments).orderBy(asc(name));
    choices.department = rows.map((row) => ({
      value: row.id,
      label: row.name,
      isRetired: row.archivedAt !== null,
    }));
  }
  if (fields.has("step")) choices.step = await stepChoices(ctx);
  return choices;
}

async function stepChoices(ctx: Ctx) {
  const rows = await ctx.tx
    .select({
      id: processSteps.id,
      name: processSteps.name,
      process: processes.name,
      archivedAt: processSteps.archivedAt,
    })
    .from(processSteps)
    .innerJoin(processes, eq(processes.id, processSteps.processId))
    .orderBy(asc(processes.position), asc(processes.name), asc(processSteps.position));
  return rows.map(({ id, name, process, archivedAt }) => ({
    value: id,
    label: `${process}: ${name}`,
    color: 2,
    isRetired: archivedAt !== null,
  }));
}
