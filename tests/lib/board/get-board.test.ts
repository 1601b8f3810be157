import { expect, it } from "vitest";
import { getBoard } from "@/lib/board/get-board";
import { readCards } from "@/lib/board/read-cards";
import { readPlan } from "@/lib/board/read-plan";
import { cardsPerStep } from "@/lib/board/schema";
import { closeCase } from "@/lib/cases/close-case";
import { CaseFilter } from "@/lib/cases/schema";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";

useDatabase();

const now = new Date("2026-11-20T12:00:00Z");
type Asked = Record<string, string | string[]>;

async function column(ctx: Ctx, name: string, asked: Asked = {}) {
  const { columns } = await getBoard(ctx, asked);
  const found = columns.find(({ status }) => status.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
}
const titles = async (ctx: Ctx, name: string, asked: Asked = {}) =>
  (await column(ctx, name, asked)).cards.map(({ title }) => title);

it("has a column a status in their order, won and lost last", async () => {
  await rolledBack(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    const names = (asked: Asked) =>
      getBoard(ctx, asked).then(({ columns }) => columns.map(({ status }) => status.name));
    expect(await names({})).toEqual([
      "Ny",
      "Kontaktad",
      "Offert skickad",
      "Förhandling",
      "Pausad",
      "Vunnet",
      "Förlorat",
    ]);
    expect(await names({ status: [statusId("Förhandling"), statusId("Ny")] })).toEqual(["Ny", "Förhandling"]);
  });
});

it("shows what the list shows under the same filter", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const kerstin = idOf("employee", "nordbygg", "kerstin");
    await addCase({ title: "Tak", value: "100", ownerId: kerstin });
    await addCase({ title: "Golv", value: "50.50", expectedCloseOn: "2026-12-01" });
    await addCase({ title: "I euro", value: "7", currency: "EUR" });
    expect(await titles(ctx, "Ny")).toEqual(["I euro", "Golv", "Tak"]);
    expect(await titles(ctx, "Ny", { owner: kerstin })).toEqual(["Tak"]);
    expect(await titles(ctx, "Ny", { expectedMonth: "2026-12" })).toEqual(["Golv"]);
    expect(await titles(ctx, "Ny", { q: "golv" })).toEqual(["Golv"]);
    expect(await column(ctx, "Ny")).toMatchObject({
      count: 3,
      sums: [
        { currency: "SEK", count: 2, value: "150.50", weighted: "15.05" },
        { currency: "EUR", count: 1, value: "7.00", weighted: "0.70" },
      ],
    });
  });
});

it("shows what was closed in the last 30 days, the latest first, unless other days are asked for", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      for (const closedOn of ["2026-11-20", "2026-10-22", "2026-11-03", "2026-10-21"]) {
        const { id } = await addCase({ title: closedOn, value: "10", openedOn: "2026-01-01" });
        await closeCase(ctx, { caseId: id, outcome: "won", closedOn });
      }
      expect(await titles(ctx, "Vunnet")).toEqual(["2026-11-20", "2026-11-03", "2026-10-22"]);
      expect((await column(ctx, "Vunnet")).sums).toEqual([
        { currency: "SEK", count: 3, value: "30.00", weighted: "30.00" },
      ]);
      expect(await titles(ctx, "Vunnet", { closedTo: "2026-10-31" })).toEqual(["2026-10-22", "2026-10-21"]);
      const kerstin = idOf("employee", "nordbygg", "kerstin");
      for (const [title, ownerId] of [
        ["Kerstins", kerstin] as const,
        ["Bertils", idOf("employee", "nordbygg", "bertil")] as const,
      ])
        await closeCase(ctx, {
          caseId: (await addCase({ title, ownerId, openedOn: "2026-01-01" })).id,
          outcome: "won",
          closedOn: "2026-11-10",
        });
      expect(await titles(ctx, "Vunnet", { owner: kerstin })).toEqual(["Kerstins"]);
      expect(await titles(ctx, "Vunnet", { owner: kerstin, closedTo: "2026-11-09" })).toEqual([]);
    },
    { now },
  );
});

it("counts all cases of a column, and shows fifty until more are asked for", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    for (let index = 0; index < cardsPerStep + 3; index++) await addCase({ title: `Nr ${index}` });
    const ny = statusId("Ny");
    const top = await column(ctx, "Ny");
    expect(top).toMatchObject({ count: cardsPerStep + 3, hasMore: true });
    expect(top.cards).toHaveLength(cardsPerStep);
    const all = await column(ctx, "Ny", { more: `${ny}:100` });
    expect(all).toMatchObject({ hasMore: false });
    expect(all.cards).toHaveLength(cardsPerStep + 3);
    const last = top.cards.at(-1);
    const rest = await titles(ctx, "Ny", { more: [`${ny}:50:${last?.rank}:${last?.id}`] });
    expect(rest).toEqual(["Nr 2", "Nr 1", "Nr 0"]);
    await expect(getBoard(ctx, { more: "drop table" })).rejects.toMatchObject({ code: "invalid" });
  });
});

it("shows the same cards of a search whether its hits are gathered or its columns walked", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase, statusId } = await sampleCases(ctx);
      for (const title of ["Tak 1", "Golv", "Tak 2", "Tak 3"]) await addCase({ title });
      await addCase({ title: "Tak 4", statusId: statusId("Förhandling") });
      for (const closedOn of ["2026-11-03", "2026-10-21"]) {
        const { id } = await addCase({ title: `Tak ${closedOn}`, openedOn: "2026-01-01" });
        await closeCase(ctx, { caseId: id, outcome: "won", closedOn });
      }
      const { plan } = await readPlan(ctx, CaseFilter.parse({ q: "tak" }));
      const read = (count: number) =>
        readCards(
          ctx,
          plan.map((column) => ({ ...column, window: { cards: 2, after: null }, count })),
          undefined,
        );
      const gathered = await read(1);
      expect(gathered.get(statusId("Ny"))?.map(({ title }) => title)).toEqual(["Tak 3", "Tak 2", "Tak 1"]);
      expect(gathered.get(statusId("Vunnet"))).toHaveLength(1);
      expect(await read(1_000_000)).toEqual(gathered);
    },
    { now },
  );
});

it("neither shows nor counts what the reader can't see", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase, addCustomer } = await sampleCases(ctx);
      const kerstin = idOf("employee", "nordbygg", "kerstin");
      await addCase({ title: "Öppet", value: "1" });
      await addCase({ title: "Kerstins eget", value: "20", ownerOnly: true, ownerId: kerstin });
      const customerId = await addCustomer({ visibility: "owner", ownerId: kerstin });
      await addCase({ title: "Hos Kerstins kund", value: "300", customerId });
      const bertil = actingAs(ctx, "bertil");
      expect(await column(bertil, "Ny")).toMatchObject({ count: 1, sums: [{ value: "1.00" }] });
      expect(await titles(bertil, "Ny")).toEqual(["Öppet"]);
      expect(await column(ctx, "Ny")).toMatchObject({ count: 3, sums: [{ value: "321.00" }] });
    },
    { as: "kerstin" },
  );
});
