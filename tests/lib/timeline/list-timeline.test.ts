import { type SQL, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { caseContacts } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { meetingOccurrences, meetings } from "@/db/tenant/schema/meetings";
import { notes } from "@/db/tenant/schema/notes";
import { taskStatuses, tasks } from "@/db/tenant/schema/tasks";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import type { Ctx } from "@/lib/core/context";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { eventKinds } from "@/lib/timeline/schema";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleOrders } from "../orders/sample-orders";

useDatabase();

const anna = idOf("employee", "nordbygg", "anna");
const bertil = idOf("employee", "nordbygg", "bertil");
const day = (date: string) => new Date(`${date}T10:00:00Z`);

/** A customer with one event of each kind, the newest last. */
async function fill(ctx: Ctx) {
  await setUpActivities(ctx, {});
  const { customerId, addCase, addOrder, addCustomer } = await sampleOrders(ctx);
  const crmCase = await addCase();
  const { id: orderId } = await addOrder();
  await ctx.tx.execute(sql`update cases set created_at = '2026-01-01', version = version + 1`);
  await ctx.tx.execute(sql`update orders set created_at = '2026-01-02', version = version + 1`);
  const about = { customerId };
  const [note] = await ctx.tx
    .insert(notes)
    .values([
      { ...about, authorId: anna, body: "Öppen", createdAt: day("2026-01-03") },
      { ...about, authorId: bertil, body: "Privat", isPrivate: true, createdAt: day("2026-01-03") },
    ])
    .returning();
  const [open] = await ctx.tx.select().from(taskStatuses).limit(1);
  const status = { statusId: open?.id ?? "", statusKind: open?.kind ?? "open" } as const;
  await ctx.tx
    .insert(tasks)
    .values({ ...about, ...status, title: "Ring", ownerId: anna, createdAt: day("2026-01-04") });
  const addMeeting = async (
    title: string,
    startsAt: Date,
    values: Partial<typeof meetings.$inferInsert> = {},
  ) => {
    const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
    const [row] = await ctx.tx
      .insert(meetings)
      .values({ ...about, title, uid: title, timeZone: "UTC", ownerId: bertil, ...times, ...values })
      .returning({ id: meetings.id });
    const meetingId = row?.id ?? "";
    await ctx.tx.insert(meetingOccurrences).values({ meetingId, originalStart: startsAt, ...times });
    return meetingId;
  };
  await addMeeting("Besök", day("2026-01-05"));
  await addMeeting("Hemligt", day("2026-01-05"), { isPrivate: true });
  await addMeeting("Kommande", day("2036-01-05"));
  await ctx.tx
    .insert(calls)
    .values({ ...about, direction: "in", startedAt: day("2026-01-06"), employeeId: anna });
  return { customerId, caseId: crmCase.id, orderId, addCustomer, noteId: note?.id ?? "" };
}

const kinds = async (ctx: Ctx, view: Parameters<typeof listTimeline>[1]) =>
  (await listTimeline(ctx, view)).rows.flatMap(({ kind }) => (kind === "change" ? [] : [kind]));

it("shows one stream of every kind, newest first, without what lies ahead or is another's alone", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await fill(ctx);
    expect(await kinds(ctx, { customerId })).toEqual(["call", "meeting", "task", "note", "order", "case"]);
    expect(await kinds(actingAs(ctx, "bertil"), { customerId })).toEqual([
      "call",
      "meeting",
      "meeting",
      "task",
      "note",
      "note",
      "order",
      "case",
    ]);
    for (const kind of eventKinds.slice(1)) expect(await kinds(ctx, { customerId, kind })).toEqual([kind]);
    const changes = (await listTimeline(ctx, { customerId, kind: "change" })).rows;
    expect(changes.length).toBeGreaterThan(0);
    const told = ["notes", "tasks", "meetings", "calls", "cases", "orders"];
    const isDouble = (row: (typeof changes)[number]) =>
      row.kind === "change" && row.entry.operation === "insert" && told.includes(row.entry.table);
    expect(changes.some(isDouble)).toBe(false);
    expect(await kinds(ctx, { customerId, who: bertil })).toEqual(["meeting"]);
    expect(await kinds(ctx, { customerId, from: "2026-01-04", to: "2026-01-05" })).toEqual([
      "meeting",
      "task",
    ]);
    expect(await kinds(ctx, { customerId, to: "2040-01-01", kind: "meeting" })).toHaveLength(2);
  });
});

it("pages by key through every event, once each and back again", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await fill(ctx);
    const startedAt = day("2026-01-05");
    const same = { customerId, direction: "out" as const, startedAt };
    await ctx.tx.insert(calls).values(Array.from({ length: 9 }, () => same));
    const key = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;
    const whole = (await listTimeline(ctx, { customerId })).rows.map(key);
    const seen: string[] = [];
    let page = await listTimeline(ctx, { customerId, size: 4 });
    for (;;) {
      seen.push(...page.rows.map(key));
      if (!page.next) break;
      page = await listTimeline(ctx, { customerId, size: 4, cursor: page.next });
    }
    expect(seen).toEqual(whole);
    const back: string[] = page.rows.map(key);
    while (page.previous) {
      page = await listTimeline(ctx, { customerId, size: 4, cursor: page.previous });
      back.unshift(...page.rows.map(key));
    }
    expect(back).toEqual(whole);
  });
});

it("finds what may be seen behind many changes that may not, and nothing where a kind has nothing", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, addCase } = await sampleOrders(ctx);
    const { id: caseId } = await addCase();
    const changed = (row: string, table: string, ago: SQL) =>
      ctx.tx.execute(sql`
        insert into change_log (at, batch_id, actor_id, verb, table_name, row_id, customer_id, operation, old, new)
        select now() - ${ago}, uuidv7(), ${anna}, 'test', ${table}, ${row}, ${customerId}, 'update', '{"city": "Lund"}', '{"city": "Malmö"}'
          from generate_series(1, 130) g`);
    await changed(customerId, "customers", sql`interval '1 day' * g`);
    await changed(caseId, "cases", sql`interval '1 minute' * g`);
    await ctx.tx.execute(
      sql`update cases set visibility = 'owner', owner_id = ${bertil} where id = ${caseId}`,
    );
    const older = async (it: Ctx) =>
      (await listTimeline(it, { customerId, kind: "change", size: 10, to: ctx.today })).rows.flatMap(
        (event) => (event.kind === "change" ? event.entry.rowId : []),
      );
    expect(new Set(await older(ctx))).toEqual(new Set([customerId]));
    expect(await older(actingAs(ctx, "bertil"))).toContain(caseId);
    const [contact] = await ctx.tx
      .insert(contacts)
      .values({ firstName: "Per" })
      .returning({ id: contacts.id });
    const contactId = contact?.id ?? "";
    expect((await listTimeline(ctx, { contactId, kind: "order" })).rows).toEqual([]);
  });
});

it("follows a person and a case, and opens for nobody who may not see the record", async () => {
  await rolledBack(async (ctx) => {
    const { caseId, noteId, addCustomer } = await fill(ctx);
    const { rows } = await ctx.tx.execute<{ id: string }>(
      sql`insert into contacts (first_name) values ('Karin') returning id`,
    );
    const contactId = rows[0]?.id ?? "";
    await ctx.tx.insert(caseContacts).values({ caseId, contactId });
    await ctx.tx.execute(
      sql`update notes set case_id = ${caseId}, contact_id = ${contactId}, version = version + 1 where id = ${noteId}`,
    );
    expect(await kinds(ctx, { caseId })).toEqual(["note", "case"]);
    expect(await kinds(ctx, { contactId })).toEqual(["note", "case"]);
    const hidden = await addCustomer({ name: "Hemlig", visibility: "owner", ownerId: bertil });
    await expect(listTimeline(ctx, { customerId: hidden })).rejects.toMatchObject({ code: "not_found" });
    await expect(listTimeline(ctx, { customerId: hidden, caseId })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
