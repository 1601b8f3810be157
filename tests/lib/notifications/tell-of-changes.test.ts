import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { customers } from "@/db/tenant/schema/customers";
import { follows, notifications } from "@/db/tenant/schema/notifications";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { changeCustomers } from "@/lib/customers/change-customers";
import { updateCustomer } from "@/lib/customers/update-customer";
import { translatorFor } from "@/lib/i18n/translator";
import { createNote } from "@/lib/notes/create-note";
import { letterOf } from "@/lib/notifications/letters";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { presentNotification } from "@/lib/notifications/present-notifications";
import { tellOfChanges } from "@/lib/notifications/tell-of-changes";
import { createTask } from "@/lib/tasks/create-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const bertilId = idOf("employee", "nordbygg", "bertil");
const kerstinId = idOf("employee", "nordbygg", "kerstin");

/** As a request does it: the verb, then the telling, in one batch. */
async function done(ctx: Ctx, verb: (ctx: Ctx) => Promise<unknown>): Promise<{ batchId: string }> {
  const { batchId, refused } = await inBatch(ctx, async (own) => {
    await verb(own);
    await tellOfChanges(own);
  });
  if (refused) throw refused;
  return { batchId };
}

async function customer(ctx: Ctx, values: Partial<typeof customers.$inferInsert> = {}): Promise<string> {
  const [row] = await ctx.tx
    .insert(customers)
    .values({ name: "Åkerlund", country: "SE", ...values })
    .returning({ id: customers.id });
  return row?.id ?? "";
}

/** A field of the customer, as its card sends it. */
const edit = (id: string, values: Record<string, unknown>) => async (ctx: Ctx) => {
  const [row] = await ctx.tx
    .select({ version: customers.version })
    .from(customers)
    .where(eq(customers.id, id));
  return updateCustomer(ctx, {
    id,
    version: row?.version ?? 0,
    holds: Object.keys(values),
    ...values,
  } as never);
};

const toldTo = async (ctx: Ctx, employeeId: string) =>
  (await ctx.tx.select().from(notifications).where(eq(notifications.employeeId, employeeId))).map(
    ({ kind, details, readAt }) => `${kind} ${details.event}${readAt ? " read" : ""}`,
  );

it("tells followers and the owner once of what somebody else changed, and of it no more when it is undone", async () => {
  await rolledBack(async (ctx) => {
    const id = await customer(ctx, { ownerId: kerstinId });
    await ctx.tx.insert(follows).values([
      { employeeId: bertilId, customerId: id },
      { employeeId: ctx.actor.employeeId, customerId: id },
    ]);
    await done(ctx, edit(id, { nickname: "Åke" }));
    const { batchId } = await done(ctx, edit(id, { city: "Malmö" }));
    for (const who of [bertilId, kerstinId]) expect(await toldTo(ctx, who)).toEqual(["change changed"]);
    expect(await toldTo(ctx, ctx.actor.employeeId)).toEqual([]);
    expect((await listNotifications(actingAs(ctx, "bertil"), {})).rows).toMatchObject([
      { kind: "change", actorName: "Anna Lind", place: "Åkerlund" },
    ]);
    await ctx.tx.update(notifications).set({ readAt: ctx.now });
    await done(ctx, (own) => undoBatch(own, { batchId }));
    expect(await toldTo(ctx, bertilId)).toEqual(["change changed"]);
    await ctx.tx.delete(notifications);
    const alone = await done(ctx, edit(id, { city: "Lund" }));
    await done(ctx, (own) => undoBatch(own, { batchId: alone.batchId }));
    expect(await toldTo(ctx, bertilId)).toEqual([]);
    await ctx.tx.update(follows).set({ muted: true }).where(eq(follows.employeeId, bertilId));
    await done(ctx, edit(id, { city: "Ystad" }));
    expect(await toldTo(ctx, bertilId)).toEqual([]);
  });
});

it("tells of what is new at a record, of nothing hidden, and of nothing twice", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await customer(ctx, { ownerId: kerstinId });
    await ctx.tx.insert(follows).values({ employeeId: bertilId, customerId });
    await ctx.tx.insert(taskStatuses).values({ names: { sv: "Att göra" }, kind: "open" });
    await done(ctx, (own) => createNote(own, { customerId, body: "Allas" }));
    await done(ctx, (own) => createNote(own, { customerId, body: "Min", isPrivate: "on" } as never));
    await done(ctx, (own) => createNote(own, { customerId, body: "@Bertil Ek, läs" }));
    await done(ctx, (own) => createTask(own, { title: "Ring", customerId, ownerId: kerstinId } as never));
    expect((await toldTo(ctx, bertilId)).toSorted()).toEqual([
      "change note",
      "change task",
      "mention undefined",
    ]);
    expect((await toldTo(ctx, kerstinId)).toSorted()).toEqual([
      "assignment undefined",
      "change note",
      "change note",
    ]);
    await ctx.tx.delete(notifications);
    await done(actingAs(ctx, "kerstin"), (own) =>
      own.tx.update(customers).set({ visibility: "owner", city: "Lund" }).where(eq(customers.id, customerId)),
    );
    expect(await toldTo(ctx, bertilId)).toEqual([]);
  });
});

it("tells a new owner, of many records in one sentence, and whoever missed a call", async () => {
  await rolledBack(async (ctx) => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await customer(ctx, { name: `Kund ${n}` }));
    const [first = ""] = ids;
    await done(ctx, edit(first, { ownerId: bertilId }));
    const bulk = await done(ctx, (own) =>
      changeCustomers(own, { id: ids, change: "owner", ownerId: kerstinId } as never),
    );
    expect(await toldTo(ctx, bertilId)).toEqual(["assignment owner"]);
    const many = await ctx.tx.select().from(notifications).where(eq(notifications.employeeId, kerstinId));
    expect(many).toMatchObject([
      { kind: "assignment", details: { event: "many", of: "customers", count: 7 } },
    ]);
    await done(ctx, (own) => undoBatch(own, { batchId: bulk.batchId }));
    expect(await toldTo(ctx, kerstinId)).toEqual([]);
    await ctx.tx.delete(notifications);
    await ctx.tx.update(customers).set({ ownerId: kerstinId }).where(eq(customers.id, first));
    const call = { direction: "in", startedAt: ctx.now, number: "070", customerId: first } as const;
    await done(ctx, ({ tx }) => tx.insert(calls).values({ ...call, result: "missed", employeeId: bertilId }));
    await done(ctx, ({ tx }) => tx.insert(calls).values({ ...call, result: "missed" }));
    // It rings: nobody has missed it yet.
    const rings = { ...call, result: "missed", provider: "generic", externalId: "1" } as const;
    await done(ctx, ({ tx }) => tx.insert(calls).values(rings));
    expect(await toldTo(ctx, bertilId)).toEqual(["call missed"]);
    expect((await toldTo(ctx, kerstinId)).toSorted()).toEqual(["call missed", "change missed"]);
    await done(ctx, ({ tx }) => tx.update(calls).set({ durationSeconds: 0 }).where(sql`external_id = '1'`));
    expect(await toldTo(ctx, kerstinId)).toHaveLength(3);
  });
});

it("says what was changed, as far as its reader may know it then, and nothing that was changed back", async () => {
  await rolledBack(async (ctx) => {
    const id = await customer(ctx, { ownerId: kerstinId, city: "Malmö" });
    const secret = await customer(ctx, {
      name: "Hemlig koncern",
      ownerId: ctx.actor.employeeId,
      visibility: "owner",
    });
    await ctx.tx.insert(follows).values({ employeeId: bertilId, customerId: id });
    await done(ctx, edit(id, { nickname: "Åke", city: "Lund" }));
    await done(ctx, edit(id, { city: "Ystad" }));
    await done(ctx, (own) =>
      own.tx.update(customers).set({ parentId: secret, nickname: null }).where(eq(customers.id, id)),
    );
    const told = async (locale: "sv" | "da") => {
      const eyes = actingAs(ctx, "bertil");
      const reader = { ...eyes, actor: { ...eyes.actor, locale } };
      const [row] = (await listNotifications(reader, {})).rows;
      const format = formatterFor(locale, "Europe/Stockholm", "SEK");
      const tools = { t: translatorFor(locale), format, tenant: ctx.tenant };
      return [
        row && presentNotification(row, tools).changed,
        row && letterOf(row, ctx.tenant, { ...reader.actor, email: "b@x.example" }).text,
      ];
    };
    const [shown, mailed] = await told("sv");
    expect(shown).toBe("Ort: Malmö → Ystad · Moderbolag");
    expect(mailed).toContain(shown);
    expect(mailed).not.toContain("Hemlig");
    expect((await told("da"))[0]).toMatch(/^By: Malmö → Ystad · /);
    await ctx.tx.update(notifications).set({ readAt: ctx.now });
    await done(ctx, edit(id, { city: "Lund" }));
    expect((await told("sv"))[0]).toBe("Ort: Ystad → Lund");
    // What has been hidden since shows nothing.
    await ctx.tx.update(customers).set({ visibility: "owner" }).where(eq(customers.id, id));
    expect(await told("sv")).toEqual([undefined, undefined]);
  });
});
