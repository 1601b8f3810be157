import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { notes } from "@/db/tenant/schema/notes";
import { taskStatuses, tasks } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { listCustomers } from "@/lib/customers/list-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCalls } from "../calls/sample-calls";

useDatabase();

const bertilId = idOf("employee", "nordbygg", "bertil");

async function shown(ctx: Ctx, asked: Parameters<typeof listCustomers>[1] = {}) {
  const columns = ["name", "lastActivity", "nextActivity"];
  const { rows } = await listCustomers(ctx, { columns, ...asked });
  return rows.map(({ name, lastActivity, nextActivity, nextActivityLate }) => ({
    name,
    last: lastActivity ? new Date(String(lastActivity)).toISOString().slice(0, 10) : null,
    next: nextActivity,
    late: nextActivityLate,
  }));
}

it("says in the list when something was last done and what comes next, and tells nothing hidden by a date", async () => {
  await rolledBack(async (ctx) => {
    const { customerId, addCustomer, addContact, own, bertil } = await sampleCalls(ctx);
    await addCustomer({ name: "Ödsligt AB" });
    const secret = await addContact({ firstName: "Hemlig", ...own });
    const [open] = await ctx.tx.select().from(taskStatuses).limit(1);
    const status = { statusId: open?.id ?? "", statusKind: "open" as const };
    const call = { customerId, direction: "in" as const };
    await ctx.tx.insert(calls).values([
      { ...call, startedAt: new Date("2026-01-05T10:00:00Z") },
      { ...call, contactId: secret, startedAt: new Date("2026-03-01T10:00:00Z") },
      { ...call, startedAt: new Date("2026-04-01T10:00:00Z"), archivedAt: new Date() },
    ]);
    const createdAt = new Date("2026-02-02T10:00:00Z");
    await ctx.tx
      .insert(notes)
      .values({ customerId, body: "Privat", isPrivate: true, authorId: bertilId, createdAt });
    const late = addDays(ctx.today, -3);
    await ctx.tx.insert(tasks).values([
      { customerId, title: "Ring", dueOn: late, ...status },
      { customerId, contactId: secret, title: "Hemligt", dueOn: addDays(ctx.today, -9), ...status },
    ]);
    expect(await shown(ctx)).toEqual([
      { name: "Åkerlund & Söner AB", last: "2026-01-05", next: late, late: true },
      { name: "Ödsligt AB", last: null, next: null, late: null },
    ]);
    expect((await shown(bertil, { q: "åkerlund" }))[0]).toMatchObject({
      last: "2026-03-01",
      next: addDays(ctx.today, -9),
    });
    const sorted = await shown(ctx, { sort: "lastActivity", dir: "desc" });
    expect(sorted.map(({ name }) => name)).toEqual(["Åkerlund & Söner AB", "Ödsligt AB"]);
  });
});
