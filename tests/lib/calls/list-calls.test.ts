import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { archiveCall } from "@/lib/calls/archive-call";
import { countCalls } from "@/lib/calls/count-calls";
import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { listCalls } from "@/lib/calls/list-calls";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("narrows by result, direction, outcome, day, person and record, and counts the same", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, call, bertil } = await sampleCalls(ctx);
    const [outcome] = await listCallOutcomes(ctx, {});
    const late = await call({
      startedOn: "2026-11-02",
      startTime: "23:30",
      direction: "in",
      result: "missed",
    });
    const early = await call(
      { startedOn: "2026-11-03", startTime: "00:10", customerId, outcomeId: outcome?.id },
      bertil,
    );
    const found = async (filter: Parameters<typeof listCalls>[1]) => {
      const { rows } = await listCalls(ctx, filter);
      expect((await countCalls(ctx, filter)).count).toBe(rows.length);
      return rows.map(({ id }) => id);
    };
    expect(await found({})).toEqual([early.id, late.id]);
    expect(await found({ result: "missed" })).toEqual([late.id]);
    expect(await found({ direction: "out" })).toEqual([early.id]);
    expect(await found({ outcome: outcome?.id })).toEqual([early.id]);
    expect(await found({ from: "2026-11-02", to: "2026-11-02" })).toEqual([late.id]);
    expect(await found({ employee: idOf("employee", "nordbygg", "bertil") })).toEqual([early.id]);
    expect(await found({ customer: customerId })).toEqual([early.id]);
    expect(await found({ unlinked: "1" })).toEqual([late.id]);
    await archiveCall(ctx, { callId: late.id });
    expect(await found({})).toEqual([early.id]);
    expect(await found({ archived: "1" })).toEqual([late.id]);
    await expect(listCalls(ctx, { result: "nonsense" as never })).rejects.toMatchObject({ code: "invalid" });
  });
});

it("shows and counts no call of a hidden customer, and pages by key", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, call, bertil } = await sampleCalls(ctx);
    await call({ customerId: hiddenId }, bertil);
    const startedAt = new Date("2026-11-02T08:00:00Z");
    await ctx.tx
      .insert(calls)
      .values(Array.from({ length: 60 }, () => ({ direction: "in" as const, startedAt, number: "1" })));
    expect((await countCalls(ctx, {})).count).toBe(60);
    expect((await countCalls(bertil, {})).count).toBe(61);
    const first = await listCalls(ctx, {});
    const second = await listCalls(ctx, { cursor: first.next ?? "" });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    expect(second.next).toBeNull();
    expect((await listCalls(ctx, { cursor: second.previous ?? "" })).rows).toEqual(first.rows);
  });
});
