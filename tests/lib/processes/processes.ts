import type { Ctx } from "@/lib/core/context";
import { listProcesses } from "@/lib/processes/list-processes";
import { saveProcess } from "@/lib/processes/save-process";

/** A process with steps of these names, as it is listed. */
export async function addProcess(ctx: Ctx, name: string, ...steps: string[]) {
  await saveProcess(ctx, { name, steps: steps.map((step) => ({ name: step })) });
  const added = (await listProcesses(ctx, {})).find((row) => row.name === name);
  if (!added) throw new Error("no process was added");
  const stepId = (step: string) => added.steps.find((row) => row.name === step)?.id ?? "";
  return { ...added, stepId };
}
