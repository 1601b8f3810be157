import { and, asc, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { query } from "@/lib/core/query";
import { ownRun } from "./own-run";
import { isUndoneRun, undoneColumns, undoneRun } from "./undone-run";

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
        undoes: undoneColumns,
      })
      .from(batchRuns)
      .leftJoin(undoneRun, isUndoneRun)
      .where(
        and(inArray(batchRuns.state, ["waiting", "running"]), ne(batchRuns.kind, "duplicates"), ownRun(ctx)),
      )
      .orderBy(asc(batchRuns.createdAt));
  },
);
