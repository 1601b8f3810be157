import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { query } from "@/lib/core/query";
import { ownRun } from "./own-run";

const undone = alias(batchRuns, "undone");

/** What is being done in the background now, the actor's own or, for administrators, everybody's. */
export const listUnfinishedRuns = query(
  { name: "list-unfinished-runs", permission: "change:undo", input: z.object({}) },
  (ctx) => {
    const { id, kind, verb, input, label, done, total } = batchRuns;
    return ctx.tx
      .select({
        id,
        kind,
        verb,
        input,
        label,
        done,
        total,
        undoes: { verb: undone.verb, input: undone.input },
      })
      .from(batchRuns)
      .leftJoin(undone, and(eq(undone.id, batchRuns.undoesBatchId), eq(undone.kind, "change")))
      .where(
        and(inArray(batchRuns.state, ["waiting", "running"]), ne(batchRuns.kind, "duplicates"), ownRun(ctx)),
      )
      .orderBy(asc(batchRuns.createdAt));
  },
);
