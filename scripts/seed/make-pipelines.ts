import type { Ctx } from "@/lib/core/context";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { createStatus } from "@/lib/statuses/create-status";

const service = {
  nameSv: "Serviceavtal",
  nameNb: "Serviceavtaler",
  nameDa: "Serviceaftaler",
  nameEn: "Service contracts",
};

// A pipeline begins with one status of its own, "New".
const statuses = [
  {
    nameSv: "Besök bokat",
    nameNb: "Besøk avtalt",
    nameDa: "Besøg aftalt",
    nameEn: "Visit booked",
    kind: "open",
    colorSlot: 8,
    probabilityPercent: 30,
  },
  {
    nameSv: "Avtal skickat",
    nameNb: "Avtale sendt",
    nameDa: "Aftale sendt",
    nameEn: "Contract sent",
    kind: "open",
    colorSlot: 4,
    probabilityPercent: 60,
  },
  {
    nameSv: "Väntar på kunden",
    nameNb: "Venter på kunden",
    nameDa: "Venter på kunden",
    nameEn: "Waiting for the customer",
    kind: "stalled",
    colorSlot: 5,
    probabilityPercent: 20,
  },
] as const;

/** A second way that cases go, beside the sales that every organisation begins with. */
export async function makeServicePipeline(ctx: Ctx): Promise<void> {
  const { id: pipelineId } = await createPipeline(ctx, service);
  for (const status of statuses) await createStatus(ctx, { ...status, pipelineId });
}
