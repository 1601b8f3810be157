import { expect, it } from "vitest";
import { createCase } from "@/lib/cases/create-case";
import { listCases } from "@/lib/cases/list-cases";
import { CaseFilter } from "@/lib/cases/schema";
import { sumCases } from "@/lib/cases/sum-cases";
import { summariseCases } from "@/lib/cases/summarise-cases";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf, type Person, people } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

const employee = (person: Person) => idOf("employee", "nordbygg", person);
const as = (ctx: Ctx, person: Person): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, employeeId: employee(person), role: people[person].role },
});

it("leaves others' owner-only cases, and those of their owner-only customers, out of every read", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer } = await sampleCases(ctx);
    const secretCustomer = await addCustomer({
      name: "Hemlig Kund",
      visibility: "owner",
      ownerId: employee("bertil"),
    });
    const bertil = as(ctx, "bertil");
    const open = await addCase({
      title: "Öppen",
      value: "1",
      followUpOn: ctx.today,
      expectedCloseOn: ctx.today,
    });
    const hidden = { followUpOn: ctx.today, expectedCloseOn: ctx.today };
    await addCase({ ...hidden, title: "Hemlig", value: "100", ownerId: employee("bertil"), ownerOnly: true });

    await createCase(bertil, { ...hidden, title: "Hos hemlig", value: "1000", customerId: secretCustomer });

    for (const person of Object.keys(people) as Person[]) {
      const reader = as(ctx, person);
      const seesAll = person === "bertil";
      const filters = [{}, { state: "all" }, { followUp: "today" }, { sort: "customer" }];
      for (const filter of filters) {
        const rows = (await listCases(reader, filter)).rows;
        expect(rows.map((row) => row.title).includes("Hemlig"), `${person} ${JSON.stringify(filter)}`).toBe(
          seesAll,
        );
        expect(rows).toHaveLength(seesAll ? 3 : 1);
        const count = seesAll ? 3 : 1;
        const value = seesAll ? "1101.00" : "1.00";
        expect(await sumCases(reader, filter)).toMatchObject([{ count, value }]);
        const summary = await summariseCases(reader, filter);
        expect(summary.totals).toMatchObject([{ count, value }]);
        expect(summary.open).toMatchObject([{ count, value }]);
        expect(summary.followUps).toEqual({ today: count });
        expect(Object.values(summary.statuses)).toEqual([count]);
        expect(summary.months).toMatchObject([{ count, value, month: ctx.today.slice(0, 7) }]);
      }
      for (const filter of [{ q: "hemlig" }, { customer: secretCustomer }, { owner: employee("bertil") }]) {
        const expected = seesAll ? expect.any(Number) : 0;
        expect((await listCases(reader, filter)).rows.length > 0, JSON.stringify(filter)).toBe(seesAll);
        expect((await summariseCases(reader, filter)).totals.length > 0 ? 1 : 0).toEqual(expected);
      }
      expect((await listCases(reader, { q: String(open.number) })).rows.map((row) => row.title)).toContain(
        "Öppen",
      );
    }
    expect(CaseFilter.parse({}).state).toBe("open");
  });
});
