import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { archiveCase } from "@/lib/cases/archive-case";
import { casesFound } from "@/lib/cases/case-search";
import { caseWhere } from "@/lib/cases/case-where";
import { closeCase } from "@/lib/cases/close-case";
import { listCases } from "@/lib/cases/list-cases";
import { CaseFilter, caseSorts } from "@/lib/cases/schema";
import type { Ctx } from "@/lib/core/context";
import { rowsPerPage } from "@/lib/core/paging";
import { casesHref } from "@/lib/reports/report-table";
import { viewQueryOf } from "@/lib/views/list-parameters";
import { addressParameters } from "@/lib/views/read-address";
import { saveView } from "@/lib/views/save-view";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

// A Thursday: the week goes on to Sunday the 15th.
const now = new Date("2026-03-12T12:00:00Z");
const bertil = idOf("employee", "nordbygg", "bertil");
const titles = async (ctx: Ctx, filter: Parameters<typeof listCases>[1]) =>
  (await listCases(ctx, filter)).rows.map((row) => row.title).sort();

describe("a filter", () => {
  it("shows open cases unless closed ones are asked for", async () => {
    await rolledBack(
      async (ctx) => {
        const { addCase, statusId, reasonId } = await sampleCases(ctx);
        await addCase({ title: "Öppet" });
        const won = await addCase({ title: "Vunnet", openedOn: "2026-01-01" });
        const lost = await addCase({ title: "Förlorat" });
        const archived = await addCase({ title: "Bort" });
        await closeCase(ctx, { caseId: won.id, outcome: "won", closedOn: "2026-01-31" });
        const reason = reasonId("Ingen budget");
        await closeCase(ctx, { caseId: lost.id, outcome: "lost", reasonId: reason });
        await archiveCase(ctx, { caseId: archived.id });
        expect(await titles(ctx, {})).toEqual(["Öppet"]);
        expect(await titles(ctx, { state: "won" })).toEqual(["Vunnet"]);
        expect(await titles(ctx, { state: "all" })).toEqual(["Förlorat", "Vunnet", "Öppet"]);
        expect(await titles(ctx, { state: "archived" })).toEqual(["Bort"]);
        expect(await titles(ctx, { status: statusId("Vunnet") })).toEqual(["Vunnet"]);
        expect(await titles(ctx, { status: [statusId("Vunnet"), statusId("Ny")] })).toEqual([
          "Vunnet",
          "Öppet",
        ]);
        expect(await titles(ctx, { reason })).toEqual(["Förlorat"]);
        expect(await titles(ctx, { closedFrom: "2026-01-31", closedTo: "2026-01-31" })).toEqual(["Vunnet"]);
        expect(await titles(ctx, { closedTo: "2026-01-30" })).toEqual([]);
      },
      { now },
    );
  });

  it("counts follow-ups and months from the organisation's day", async () => {
    await rolledBack(
      async (ctx) => {
        const { addCase } = await sampleCases(ctx);
        const days = ["2026-03-11", "2026-03-12", "2026-03-13", "2026-03-15", "2026-03-16", ""];
        for (const followUpOn of days) await addCase({ title: `f${followUpOn}`, followUpOn });
        expect(await titles(ctx, { followUp: "overdue" })).toEqual(["f2026-03-11"]);
        expect(await titles(ctx, { followUp: "today" })).toEqual(["f2026-03-12"]);
        expect(await titles(ctx, { followUp: "week" })).toEqual(["f2026-03-13", "f2026-03-15"]);
        expect(await titles(ctx, { followUp: "later" })).toEqual(["f2026-03-16"]);
        expect(await titles(ctx, { followUp: "none" })).toEqual(["f"]);
        for (const expectedCloseOn of ["2026-02-28", "2026-03-01", "2026-06-30", "2026-07-01"]) {
          await addCase({ title: `m${expectedCloseOn}`, expectedCloseOn });
        }
        expect(await titles(ctx, { expectedMonth: "past" })).toEqual(["m2026-02-28"]);
        expect(await titles(ctx, { expectedMonth: "2026-03" })).toEqual(["m2026-03-01"]);
        expect(await titles(ctx, { expectedMonth: "2026-06" })).toEqual(["m2026-06-30"]);
        expect(await titles(ctx, { expectedMonth: "later" })).toEqual(["m2026-07-01"]);
        expect(await titles(ctx, { expectedMonth: "none" })).toHaveLength(days.length);
      },
      { now },
    );
  });

  it("knows owners, customers and currencies", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, addCustomer } = await sampleCases(ctx);
      const ownerId = idOf("employee", "nordbygg", "bertil");
      const customerId = await addCustomer({ name: "Smørrebrød A/S" });
      await addCase({ title: "A", ownerId });
      await addCase({ title: "B", customerId });
      await addCase({ title: "C", currency: "EUR" });
      expect(await titles(ctx, { owner: ownerId })).toEqual(["A"]);
      expect(await titles(ctx, { owner: "none" })).toEqual(["B", "C"]);
      expect(await titles(ctx, { customer: customerId })).toEqual(["B"]);
      expect(await titles(ctx, { currency: "EUR" })).toEqual(["C"]);
    });
  });

  it("finds every word in the title, the customer's name or the number", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, addCustomer } = await sampleCases(ctx);
      const customerId = await addCustomer({ name: "Smørrebrød A/S" });
      await addCase({ title: "Takbyte 100 %" });
      const second = await addCase({ title: "Ventilation etapp 2", customerId });
      expect(await titles(ctx, { q: "TAKBYTE" })).toEqual(["Takbyte 100 %"]);
      expect(await titles(ctx, { q: "smorrebrod" })).toEqual(["Ventilation etapp 2"]);
      expect(await titles(ctx, { q: "etapp smørre" })).toEqual(["Ventilation etapp 2"]);
      expect(await titles(ctx, { q: "takbyte smørre" })).toEqual([]);
      expect(await titles(ctx, { q: String(second.number) })).toContain("Ventilation etapp 2");
      expect(await titles(ctx, { q: "100%" })).toEqual(["Takbyte 100 %"]);
      expect(await titles(ctx, { q: "tak%100" })).toEqual([]);
      expect(await titles(ctx, { q: "'; drop table cases" })).toEqual([]);
      expect(await titles(ctx, { q: " " })).toHaveLength(2);
    });
  });

  it("finds the same whether hits come from their indexes or rows are tested one by one", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, addCustomer } = await sampleCases(ctx);
      const hidden = await addCustomer({ name: "Smørrebrød A/S" });
      const { number } = await addCase({ title: "Takbyte 100 %" });
      await addCase({
        title: "Ventilation 2",
        customerId: await addCustomer({ name: "Smør & Brød", city: "3 Kongers Havn", phone: "+4530303030" }),
      });
      await addCase({ title: "Smørja 1", customerId: hidden });
      await ctx.tx
        .update(customers)
        .set({ visibility: "owner", ownerId: bertil })
        .where(eq(customers.id, hidden));
      const read = async (from: SQLWrapper, where: SQL | undefined) => {
        const { rows } = await ctx.tx.execute<{ title: string }>(
          sql`select ${cases.title} as title from ${from} where ${where} order by 1`,
        );
        return rows.map(({ title }) => title);
      };
      const found = (q: string, way: "hits" | "walked") =>
        read(cases, caseWhere(ctx, CaseFilter.parse({ q }), [], undefined, way));
      const summed = (q: string) => read(casesFound(ctx, q), caseWhere(ctx, CaseFilter.parse({})));
      const words = [
        "TAKBYTE",
        "smorre",
        "smør",
        "smør vent",
        "tak smør",
        "ventilation 2",
        "2 smør",
        "-- 2",
        "100%",
        String(number),
        " ",
        "x",
        "br",
      ];
      for (const q of words) {
        const hits = await found(q, "hits");
        expect([q, await found(q, "walked"), await summed(q)]).toEqual([q, hits, hits]);
      }
      expect(await found("smør", "walked")).toEqual(["Ventilation 2"]);
      expect(await found("ventilation 2", "hits")).toEqual(["Ventilation 2"]);
      expect(await found("ventilation 3", "hits")).toEqual([]);
    });
  });

  it("refuses what it does not understand", async () => {
    await rolledBack(async (ctx) => {
      for (const wrong of [
        { followUp: "soon" },
        { expectedMonth: "2026-13" },
        { owner: "me" },
        { state: "x" },
      ]) {
        await expect(listCases(ctx, wrong)).rejects.toMatchObject({ code: "invalid" });
      }
      await expect(listCases(ctx, { cursor: "x" })).rejects.toMatchObject({ code: "not_found" });
      expect(await listCases(ctx, { sort: "colour", dir: "up" })).toMatchObject({ rows: [] });
    });
  });
});

it("goes through all pages and back in every order", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId, addCustomer } = await sampleCases(ctx);
    const other = await addCustomer({ name: "Ärlig AB" });
    const count = rowsPerPage + 7;
    for (let i = 0; i < count; i++) {
      await addCase({
        title: `Ärende ${i % 9}`,
        customerId: i % 3 ? other : customerId,
        ownerId: i % 4 ? idOf("employee", "nordbygg", i % 2 ? "bertil" : "kerstin") : null,
        value: i % 5 ? String(i % 7) : null,
        followUpOn: i % 6 ? `2026-03-0${1 + (i % 8)}` : null,
        expectedCloseOn: i % 6 ? null : "2026-04-01",
      });
    }
    for (const sort of caseSorts) {
      for (const dir of ["asc", "desc"]) {
        const first = await listCases(ctx, { sort, dir });
        const second = await listCases(ctx, { sort, dir, cursor: first.next ?? "" });
        const back = await listCases(ctx, { sort, dir, cursor: second.previous ?? "" });
        const numbers = [...first.rows, ...second.rows].map((row) => row.number);
        expect(new Set(numbers).size, `${sort} ${dir}`).toBe(count);
        expect(second.next).toBeNull();
        expect(back.rows.map((row) => row.number)).toEqual(numbers.slice(0, rowsPerPage));
        expect([first.page, second.page, back.page]).toEqual([1, 2, 1]);
      }
    }
  });
});

describe("conditions beside the fixed filters", () => {
  it("narrow rows, sums and charts alike, joined by and/or", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, addCustomer, statusId } = await sampleCases(ctx);
      const other = await addCustomer({ name: "Smørrebrød A/S" });
      const followUpOn = ctx.today;
      await addCase({ title: "A", value: "100", followUpOn });
      await addCase({ title: "B", value: "900", customerId: other, statusId: statusId("Förhandling") });
      await addCase({ title: "C", value: "5", customerId: other, source: "Mässa", tags: "VIP" });
      await addCase({ title: "Hemligt", value: "900", ownerId: bertil, ownerOnly: true });
      const big = { where: "value:from:100" };
      expect(await titles(ctx, big)).toEqual(["A", "B"]);
      const { summary, count } = await listCases(ctx, big);
      expect(count).toBe(2);
      expect(summary.totals).toMatchObject([{ count: 2, value: "1000.00", weighted: "640.00" }]);
      expect(summary.statuses).toEqual({ [statusId("Ny")]: 1, [statusId("Förhandling")]: 1 });
      expect(summary.followUps).toEqual({ today: 1, none: 1 });
      expect(await titles(ctx, { ...big, followUp: "today" })).toEqual(["A"]);
      const either = ["customer:contains:smørre", "value:is:100"];
      expect(await titles(ctx, { match: "any", where: either })).toEqual(["A", "B", "C"]);
      expect(await titles(ctx, { where: "tag:any:VIP" })).toEqual(["C"]);
      expect(await titles(ctx, { where: "source:contains:mäss" })).toEqual(["C"]);
      expect(await titles(ctx, { where: `status:none:${statusId("Ny")}` })).toEqual(["B"]);
      expect(await titles(ctx, { where: "owner:any:me" })).toEqual([]);
    });
  });

  it("stand in a saved view with the fixed filters, which an address that says one replaces", async () => {
    await rolledBack(async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      await addCase({ title: "Öppet", value: "500" });
      const won = await addCase({ title: "Vunnet", value: "500" });
      const small = await addCase({ title: "Vunnet litet", value: "5" });
      for (const { id } of [won, small]) await closeCase(ctx, { caseId: id, outcome: "won" });
      const asked = { state: "won", where: "value:from:100", columns: "title,closed", sort: "closed" };
      const { resolved } = await listCases(ctx, asked);
      const query = JSON.stringify(viewQueryOf(resolved.state));
      const { id } = await saveView(ctx, { entity: "cases", name: "Stora vunna", query });
      const shown = await listCases(ctx, { view: id });
      expect(shown.rows.map((row) => row.title)).toEqual(["Vunnet"]);
      expect(shown.resolved.state).toMatchObject({ columns: ["title", "closed"], sort: "closed" });
      expect(shown.filter.state).toBe("won");
      expect(await titles(ctx, { view: id, state: "open" })).toEqual(["Öppet"]);
      expect(await titles(ctx, { view: id, where: "none" })).toEqual(["Vunnet", "Vunnet litet"]);
    });
  });

  it("leave a bare address to the organisation's view, and a link from a figure to what it counts", async () => {
    await rolledBack(async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      await addCase({ title: "Öppet" });
      const administrator = { ...ctx, actor: { ...ctx.actor, role: "administrator" as const } };
      const query = JSON.stringify({ facets: [["state", "lost"]] });
      await saveView(administrator, { entity: "cases", name: "Förluster", query, isDefault: "on" });
      expect(await titles(ctx, {})).toEqual([]);
      const { search } = new URL(casesHref("nordbygg", {}), "http://x");
      expect(await titles(ctx, addressParameters(search))).toEqual(["Öppet"]);
    });
  });
});
