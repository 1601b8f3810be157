import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { batchRuns } from "@/db/tenant/schema/batch-runs";

/** Of an undoing: what the change that it undoes was to do, where that was a run too. */
export type UndoneRun = { verb: string; input: Record<string, unknown> } | null;

/** The run that a row of `batchRuns` undoes, to be left joined by `isUndoneRun`. */
export const undoneRun = alias(batchRuns, "undone");
export const isUndoneRun = and(eq(undoneRun.id, batchRuns.undoesBatchId), eq(undoneRun.kind, "change"));
export const undoneColumns = { verb: undoneRun.verb, input: undoneRun.input };
