import { eq } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import { command } from "@/lib/core/command";
import { changesAny } from "@/lib/core/same-value";
import { callColumns } from "./call-columns";
import { lockCall } from "./lock-call";
import { CallEdit } from "./schema";

/** What the form holds, with its column and whether its control can take over what a colleague wrote. */
const edited = {
  customerId: ["customer_id", false],
  contactId: ["contact_id", false],
  caseId: ["case_id", false],
  direction: ["direction", true],
  result: ["result", true],
  outcomeId: ["outcome_id", true],
  number: ["number", true],
  employeeId: ["employee_id", true],
  note: ["note", true],
} as const;

/** Puts a call right, one of an exchange too: what it was about, what came of it, what was said. */
export const updateCall = command(
  { name: "update-call", permission: "activity:write", input: CallEdit },
  async (ctx, { callId, version, ...input }) => {
    const current = await lockCall(ctx, callId);
    const columns = await callColumns(ctx, input);
    if (current.version !== version) {
      const fields = Object.entries(edited).map(([name, [column, adopts]]) => {
        const key = name as keyof typeof edited;
        const isText = key === "number" || key === "note";
        const shown = isText ? { shown: current[key] } : {};
        return [name, { column, sent: columns[key], now: current[key], adopts, ...shown }];
      });
      const row = { table: "calls", id: callId, sentVersion: version, version: current.version };
      await refuseStaleEdit(ctx, row, Object.fromEntries(fields));
    }
    // A field for minutes knows no seconds of an unchanged start.
    const isSameMinute = Math.abs(columns.startedAt.getTime() - current.startedAt.getTime()) < 60_000;
    const startedAt = input.startTime === null || isSameMinute ? current.startedAt : columns.startedAt;
    const written = { ...columns, startedAt, employeeId: input.employeeId };
    if (changesAny(written, current)) await ctx.tx.update(calls).set(written).where(eq(calls.id, callId));
    return { id: callId, ...written };
  },
);
