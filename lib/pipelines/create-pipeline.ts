import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { lockPipelines } from "./lock-pipelines";
import { PipelineInput } from "./schema";

/** Where every pipeline begins; renamed and joined by others afterwards. */
const firstStatus = {
  kind: "open",
  names: { sv: "Ny", nb: "Ny", da: "Ny", en: "New" },
  position: 1,
  colorSlot: 7,
  probabilityPercent: 10,
} as const;

/** Adds a pipeline, last among them, with one open status: a case must have somewhere to stand. */
export const createPipeline = command(
  { name: "create-pipeline", permission: "setting:write", input: PipelineInput },
  async (ctx, fields) => {
    const names = requireNames(ctx, namesOf(fields));
    const last = (await lockPipelines(ctx)).at(-1);
    const [pipeline] = await ctx.tx
      .insert(casePipelines)
      .values({ names, position: (last?.position ?? 0) + 1 })
      .returning({ id: casePipelines.id });
    if (!pipeline) throw new Error("no row was inserted");
    await ctx.tx.insert(caseStatuses).values({ ...firstStatus, pipelineId: pipeline.id });
    return { id: pipeline.id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
