import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { exports } from "@/db/tenant/schema/exports";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { noteExport } from "./note-export";

/** Has everything that the organisation has written into one archive, in the background. One at a time. */
export const requestArchive = command(
  { name: "request-archive", permission: "privacy:write", input: z.object({}) },
  async (ctx): Promise<{ id: string }> => {
    await ctx.tx.execute(sql`lock table ${exports} in share row exclusive mode`);
    const waiting = and(eq(exports.kind, "archive"), isNull(exports.finishedAt), isNull(exports.failedAt));
    if ((await ctx.tx.$count(exports, waiting)) > 0) throw new DomainError("rule", "archive_running");
    const id = await noteExport(ctx, { kind: "archive", subject: "archive", address: "", format: "zip" });
    await ctx.tx.execute(sql`select app.enqueue_archives()`);
    return { id };
  },
);
