import { calls } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { callColumns } from "./call-columns";
import { CallInput } from "./schema";

/** Notes a call that somebody of ours has had: with whom, which way, what came of it. Without more it was an outgoing one just now. */
export const logCall = command(
  { name: "log-call", permission: "activity:write", input: CallInput },
  async (ctx, { followUpTitle: _title, followUpOn: _on, ...input }) => {
    const columns = await callColumns(ctx, input);
    const [row] = await ctx.tx.insert(calls).values(columns).returning({ id: calls.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, ...columns };
  },
);
