import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { changeLog } from "@/db/tenant/schema/change-log";
import { contactRoles } from "@/db/tenant/schema/contacts";
import { tasks } from "@/db/tenant/schema/tasks";
import { getCall } from "@/lib/calls/get-call";
import { listCalls } from "@/lib/calls/list-calls";
import { logCall } from "@/lib/calls/log-call";
import { undoBatch } from "@/lib/changes/undo-batch";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleCalls } from "./sample-calls";

useDatabase();

it("logs a call of somebody ours with nothing more said, and undoes it", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleCalls(ctx);
    const { batchId, value } = await inBatch(ctx, (inner) => logCall(inner, { customerId }));
    const call = await getCall(ctx, { callId: value?.id ?? "" });
    expect(call).toMatchObject({
      direction: "out",
      result: "answered",
      employeeName: "Anna Lind",
      customerId,
    });
    const [entry] = await ctx.tx.select().from(changeLog).where(eq(changeLog.rowId, call.id));
    expect(entry).toMatchObject({ tableName: "calls", operation: "insert", customerId });
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect((await listCalls(ctx, {})).rows).toEqual([]);
  });
});

it("reads time, length and number, and finds the company of a person who has one", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, addContact, call } = await sampleCalls(ctx);
    const contactId = await addContact();
    await ctx.tx.insert(contactRoles).values({ contactId, customerId });
    const { id } = await call({
      contactId,
      startedOn: "2026-11-02",
      startTime: "09:30",
      duration: "1:30",
      number: "070-174 06 05",
      direction: "in",
    });
    expect(await getCall(ctx, { callId: id })).toMatchObject({
      customerId,
      durationSeconds: 90,
      numberE164: "+46701740605",
      startedAt: new Date("2026-11-02T08:30:00Z"),
    });
  });
});

it("makes a task of what is to be done next, with or without a title", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, call } = await sampleCalls(ctx);
    const { id } = await call({ customerId, followUpOn: "2026-12-01" });
    await call({ customerId, followUpTitle: "Skicka offert" });
    const made = await ctx.tx.select().from(tasks).orderBy(tasks.title);
    expect(made).toMatchObject([
      { title: "Följ upp samtalet", dueOn: "2026-12-01", customerId, ownerId: ctx.actor.employeeId },
      { title: "Skicka offert", dueOn: null },
    ]);
    const [row] = await ctx.tx.select().from(calls).where(eq(calls.id, id));
    expect(row?.followUpTaskId).toBe(made[0]?.id);
  });
});

it("refuses what nobody could mean, and records that the caller may not see", async () => {
  await rolledBack(async (ctx) => {
    const { hiddenId, call, bertil } = await sampleCalls(ctx);
    await expect(call({ duration: "långt" })).rejects.toMatchObject({
      details: { fields: { duration: "duration" } },
    });
    await expect(call({ startedOn: "2026-02-30", startTime: "10:00" })).rejects.toMatchObject({
      code: "invalid",
    });
    // A day of its own without its time; today's is now.
    await expect(call({ startedOn: "2026-02-27" })).rejects.toMatchObject({
      details: { fields: { startTime: "time" } },
    });
    expect((await call({ startedOn: ctx.today })).startedAt).toEqual(ctx.now);
    await expect(call({ customerId: hiddenId })).rejects.toMatchObject({
      details: { fields: { customerId: "choose" } },
    });
    await expect(call({ outcomeId: hiddenId })).rejects.toMatchObject({ details: { field: "outcomeId" } });
    expect((await call({ customerId: hiddenId }, bertil)).id).toBeTruthy();
  });
});
