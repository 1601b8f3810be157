import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { employee, sampleMeetings } from "./sample-meetings";

useDatabase();

const as = (ctx: Ctx, person: "bertil" | "kerstin"): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, employeeId: employee(person), role: "seller" },
});

it("shows a private meeting to who takes part alone", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book({ isPrivate: "on", participants: [{ who: `employee:${employee("bertil")}` }] });
    expect((await getMeeting(as(ctx, "bertil"), { id })).title).toBe("Genomgång");
    const stranger = as(ctx, "kerstin");
    await expect(getMeeting(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(updateMeeting(stranger, { id, title: "X" })).rejects.toMatchObject({ code: "not_found" });
  });
});

it("hides what is about another's hidden customer, and the customer among those who take part", async () => {
  await rolledBack(async (ctx) => {
    const { book, customerId } = await sampleMeetings(ctx);
    const about = await book();
    const other = await book({
      customerId: null,
      bookAnyway: true,
      participants: [{ who: `customer:${customerId}` }],
    });
    await ctx.tx
      .update(customers)
      .set({ visibility: "owner", ownerId: employee("anna") })
      .where(eq(customers.id, customerId));
    await expect(getMeeting(as(ctx, "kerstin"), { id: about.id })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await getMeeting(as(ctx, "kerstin"), { id: other.id })).participants).toEqual([]);
    expect((await getMeeting(ctx, { id: other.id })).participants).toHaveLength(1);
  });
});

it("says an occurrence's own times, and nothing of one that is none", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book({ repeat: "weekly", repeatTimes: 2 });
    expect((await getMeeting(ctx, { id, occurrence: "2026-12-08T08:00:00Z" })).startsAt).toEqual(
      new Date("2026-12-08T08:00:00Z"),
    );
    await expect(getMeeting(ctx, { id, occurrence: "2026-12-09T08:00:00Z" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
