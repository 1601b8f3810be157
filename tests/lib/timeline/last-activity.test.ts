import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { calls } from "@/db/tenant/schema/calls";
import { cases } from "@/db/tenant/schema/cases";
import { notes } from "@/db/tenant/schema/notes";
import { taskStatuses, tasks } from "@/db/tenant/schema/tasks";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { listCustomers } from "@/lib/customers/list-customers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCalls } from "../calls/sample-calls";
import { walkedCustomers } from "../views/walked-customers";

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
    await setUpCases({ ...ctx, actor: { ...ctx.actor, role: "administrator" } }, {});
    const secretCase = await createCase(bertil, { title: "Hemligt", customerId });
    await ctx.tx.update(cases).set(own).where(eq(cases.id, secretCase.id));
    const [open] = await ctx.tx.select().from(taskStatuses).limit(1);
    const status = { statusId: open?.id ?? "", statusKind: "open" as const };
    const call = { customerId, direction: "in" as const };
    await ctx.tx.insert(calls).values([
      { ...call, startedAt: new Date("2026-01-05T10:00:00Z") },
      { ...call, contactId: secret, startedAt: new Date("2026-03-01T10:00:00Z") },
      { ...call, startedAt: new Date("2026-04-01T10:00:00Z"), archivedAt: new Date() },
      { ...call, caseId: secretCase.id, startedAt: new Date("2026-02-15T10:00:00Z") },
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
    const found = async (as: Ctx, ...where: string[]) => {
      const names = (await shown(as, { where, match: "any", sort: "name" })).map(({ name }) => name);
      expect(await walkedCustomers(as, { where, match: "any" }), where.join()).toEqual(names);
      return names;
    };
    const [busy, quiet] = ["Åkerlund & Söner AB", "Ödsligt AB"];
    expect(await found(ctx, "lastActivity:is:2026-01-05")).toEqual([busy]);
    expect(await found(ctx, "lastActivity:between:2026-01-01..2026-01-31")).toEqual([busy]);
    expect(await found(ctx, "lastActivity:to:2026-01-04", "lastActivity:from:2026-01-06")).toEqual([]);
    expect(await found(ctx, "lastActivity:filled")).toEqual([busy]);
    expect(await found(ctx, "lastActivity:empty")).toEqual([quiet]);
    expect(await found(ctx, "lastActivity:empty", "lastActivity:to:2026-01-05")).toEqual([busy, quiet]);
    expect(await found(ctx, `nextActivity:is:${late}`)).toEqual([busy]);
    expect(
      await found(ctx, `nextActivity:to:${addDays(late, -1)}`, `nextActivity:from:${addDays(late, 1)}`),
    ).toEqual([]);
    expect(await found(ctx, "nextActivity:empty")).toEqual([quiet]);
    // To whom the call is told of, it is the last one.
    expect(await found(bertil, "lastActivity:to:2026-02-28")).toEqual([]);
    expect(await found(bertil, "lastActivity:is:2026-03-01")).toEqual([busy]);
    expect(await found(bertil, `nextActivity:to:${addDays(late, -1)}`)).toEqual([busy]);
    const sorted = await shown(ctx, { sort: "lastActivity", dir: "desc" });
    expect(sorted.map(({ name }) => name)).toEqual(["Åkerlund & Söner AB", "Ödsligt AB"]);
  });
});
