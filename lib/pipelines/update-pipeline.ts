import { eq } from "drizzle-orm";
import { casePipelines } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { lockPipelines } from "./lock-pipelines";
import { ChangedPipeline } from "./schema";

/** Renames a pipeline, wherever its cases are shown. */
export const updatePipeline = command(
  { name: "update-pipeline", permission: "setting:write", input: ChangedPipeline },
  async (ctx, { id, version, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const pipeline = (await lockPipelines(ctx)).find((row) => row.id === id);
    if (!pipeline) throw notFound();
    if (pipeline.version !== version) throw new DomainError("conflict", "conflict");
    await ctx.tx.update(casePipelines).set({ names }).where(eq(casePipelines.id, id));
    return { id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
