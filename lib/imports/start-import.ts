import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockImport } from "./lock-import";
import { queueImport } from "./queue-import";

/** Has the rows written that the dry run showed, in the background and as one batch; a stopped import goes on. */
export const startImport = command(
  { name: "start-import", permission: "import:run", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string }> => {
    const job = await lockImport(ctx, id, ["checked", "stopped", "failed", "running"]);
    if (job.forgottenAt !== null) throw new DomainError("rule", "import_has_moved_on");
    const { new: _new, update: _update, ...settled } = job.counts;
    const isFirst = job.batchId === null;
    await ctx.tx
      .update(imports)
      .set({
        state: "running",
        failure: null,
        batchId: job.batchId ?? randomUUID(),
        ...(isFirst && { position: 0, counts: settled }),
      })
      .where(eq(imports.id, id));
    await queueImport(ctx, id);
    return { id };
  },
);
