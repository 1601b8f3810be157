import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { getBoard } from "@/lib/board/get-board";
import { placeCase } from "@/lib/board/place-case";
import { closeCase } from "@/lib/cases/close-case";
import { moveCase } from "@/lib/cases/move-case";
import { stallCase } from "@/lib/cases/stall-case";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";

useDatabase();

async function column(ctx: Ctx, statusId: string): Promise<string[]> {
  const { columns } = await getBoard(ctx, {});
  return columns.find(({ status }) => status.id === statusId)?.cards.map(({ title }) => title) ?? [];
}

async function someCases(ctx: Ctx, titles: string[], statusName = "Ny") {
  const sample = await sampleCases(ctx);
  const statusId = sample.statusId(statusName);
  const ids: Record<string, string> = {};
  for (const title of titles) ids[title] = (await sample.addCase({ title, statusId })).id;
  return { ...sample, ids, idOfCase: (title: string) => ids[title] ?? "", status: statusId };
}

describe("a place in the column", () => {
  it("is below one card, above another, or at an end", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, status } = await someCases(ctx, ["A", "B", "C", "D"]);
      expect(await column(ctx, status)).toEqual(["D", "C", "B", "A"]);
      await placeCase(ctx, { caseId: idOfCase("A"), afterId: idOfCase("D") });
      expect(await column(ctx, status)).toEqual(["D", "A", "C", "B"]);
      await placeCase(ctx, { caseId: idOfCase("B"), beforeId: idOfCase("A") });
      expect(await column(ctx, status)).toEqual(["D", "B", "A", "C"]);
      await placeCase(ctx, { caseId: idOfCase("D"), end: "bottom" });
      expect(await column(ctx, status)).toEqual(["B", "A", "C", "D"]);
      await placeCase(ctx, { caseId: idOfCase("C") });
      expect(await column(ctx, status)).toEqual(["C", "B", "A", "D"]);
    });
  });

  it("stays below what is new", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, addCase, status } = await someCases(ctx, ["A", "B"]);
      for (const title of ["A", "B", "A"]) await placeCase(ctx, { caseId: idOfCase(title), end: "top" });
      await addCase({ title: "Nytt", statusId: status });
      expect(await column(ctx, status)).toEqual(["Nytt", "A", "B"]);
    });
  });

  it("is forgotten when the case comes to another column by another way", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, addCase, status, statusId } = await someCases(ctx, ["A", "B"]);
      const other = statusId("Förhandling");
      await addCase({ title: "X", statusId: other });
      await placeCase(ctx, { caseId: idOfCase("B"), end: "bottom" });
      await moveCase(ctx, { caseId: idOfCase("B"), statusId: other });
      expect(await column(ctx, other)).toEqual(["X", "B"]);
      await moveCase(ctx, { caseId: idOfCase("B"), statusId: status });
      expect(await column(ctx, status)).toEqual(["B", "A"]);
    });
  });

  it("is kept by any row of moves as a list would keep it", async () => {
    await rolledBack(async (ctx) => {
      const titles = ["A", "B", "C", "D", "E"];
      const { idOfCase, status } = await someCases(ctx, titles);
      let order = [...titles].reverse();
      const step = fc.record({
        moved: fc.constantFrom(...titles),
        beside: fc.constantFrom(...titles),
        way: fc.constantFrom("after", "before", "top", "bottom"),
      });
      const steps =
        fc.sample(fc.array(step, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 7 })[0] ?? [];
      for (const { moved, beside, way } of steps) {
        if (moved === beside) continue;
        const others = order.filter((title) => title !== moved);
        const at = others.indexOf(beside);
        const index = { after: at + 1, before: at, top: 0, bottom: others.length }[way];
        order = others.toSpliced(index, 0, moved);
        await placeCase(ctx, {
          caseId: idOfCase(moved),
          ...(way === "after" && { afterId: idOfCase(beside) }),
          ...(way === "before" && { beforeId: idOfCase(beside) }),
          ...(way === "bottom" && { end: "bottom" }),
        });
        expect(await column(ctx, status)).toEqual(order);
      }
    });
  });
});

describe("another column", () => {
  it("takes the card where it is put, with the status's probability or its own", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, addCase, statusId } = await someCases(ctx, ["A"]);
      const other = statusId("Förhandling");
      const first = await addCase({ title: "X", statusId: other });
      await addCase({ title: "Y", statusId: other });
      const own = await addCase({ title: "Egen", value: "1000", probabilityPercent: "55" });
      const moved = await placeCase(ctx, { caseId: idOfCase("A"), statusId: other, beforeId: first.id });
      expect(moved).toMatchObject({ statusName: "Förhandling", isMoved: true });
      await placeCase(ctx, { caseId: own.id, statusId: other, afterId: first.id });
      expect(await column(ctx, other)).toEqual(["Y", "A", "X", "Egen"]);
      const [row] = await ctx.tx
        .select({ percent: cases.probabilityPercent, weighted: cases.weightedValue })
        .from(cases)
        .where(eq(cases.id, own.id));
      expect(row).toEqual({ percent: 55, weighted: "550.00" });
    });
  });

  it("takes up a closed case again, and ends none", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, status, statusId } = await someCases(ctx, ["A", "B"]);
      await closeCase(ctx, { caseId: idOfCase("A"), outcome: "won" });
      await expect(
        placeCase(ctx, { caseId: idOfCase("B"), statusId: statusId("Vunnet") }),
      ).rejects.toMatchObject({ code: "rule", message: "status_ends_case" });
      await expect(placeCase(ctx, { caseId: idOfCase("A") })).rejects.toMatchObject({
        message: "case_closed",
      });
      await placeCase(ctx, { caseId: idOfCase("A"), statusId: status, afterId: idOfCase("B") });
      expect(await column(ctx, status)).toEqual(["B", "A"]);
    });
  });

  it("takes up a stalled case again, and stalls none without a day and a reason", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, status, statusId } = await someCases(ctx, ["A", "B"]);
      const stalled = { caseId: idOfCase("A"), statusId: statusId("Pausad") };
      await expect(placeCase(ctx, stalled)).rejects.toMatchObject({ code: "rule" });
      await stallCase(ctx, { ...stalled, stalledUntil: "2099-01-01", stalledReason: "Väntar på bygglov" });
      await placeCase(ctx, { caseId: idOfCase("A"), statusId: status, afterId: idOfCase("B") });
      expect(await column(ctx, status)).toEqual(["B", "A"]);
    });
  });

  it("is undone with its place", async () => {
    await rolledBack(async (ctx) => {
      const { idOfCase, status, statusId } = await someCases(ctx, ["A", "B", "C"]);
      await inBatch(ctx, (own) => placeCase(own, { caseId: idOfCase("A"), afterId: idOfCase("C") }));
      const away = { caseId: idOfCase("A"), statusId: statusId("Förhandling") };
      const { batchId } = await inBatch(ctx, (own) => placeCase(own, away));
      expect(await column(ctx, status)).toEqual(["C", "B"]);
      await inBatch(ctx, (own) => undoBatch(own, { batchId }));
      expect(await column(ctx, status)).toEqual(["C", "A", "B"]);
    });
  });
});

it("refuses a place between cards that have gone elsewhere", async () => {
  await rolledBack(async (ctx) => {
    const { idOfCase, status, statusId } = await someCases(ctx, ["A", "B", "C"]);
    await moveCase(ctx, { caseId: idOfCase("B"), statusId: statusId("Förhandling") });
    const below = { caseId: idOfCase("A"), afterId: idOfCase("B") };
    await expect(placeCase(ctx, below)).rejects.toMatchObject({ code: "conflict", message: "board_changed" });
    await placeCase(ctx, { ...below, beforeId: idOfCase("C") });
    expect(await column(ctx, status)).toEqual(["A", "C"]);
    await expect(
      placeCase(ctx, { caseId: idOfCase("B"), statusId: status, seenStatusId: statusId("Offert skickad") }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

it("gives each of two who place beside the same card an order of its own", async () => {
  const made = await committed(async (ctx) => {
    const { ids, status } = await someCases(ctx, ["1", "2", "3", "4", "5", "6"], "Offert skickad");
    return { ids, status };
  });
  const anchor = made.ids["1"] ?? "";
  const movers = ["2", "3", "4", "5", "6"].map((title) => made.ids[title] ?? "");
  await Promise.all(movers.map((caseId) => committed((ctx) => placeCase(ctx, { caseId, afterId: anchor }))));
  const swapped = [
    { caseId: movers[0] ?? "", afterId: movers[1] ?? "" },
    { caseId: movers[1] ?? "", afterId: movers[0] ?? "" },
  ];
  await Promise.all(swapped.map((input) => committed((ctx) => placeCase(ctx, input))));
  await rolledBack(async (ctx) => {
    const rows = await ctx.tx
      .select({ rank: cases.boardRank })
      .from(cases)
      .where(eq(cases.statusId, made.status));
    expect(new Set(rows.map(({ rank }) => rank)).size).toBe(rows.length);
    const order = await column(ctx, made.status);
    expect(order[0]).toBe("1");
    expect(order.toSorted()).toEqual(["1", "2", "3", "4", "5", "6"]);
  });
});

it("does not find what the actor can't see, as a card or beside one", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase, idOfCase } = await someCases(ctx, ["A"]);
      const hidden = await addCase({ ownerOnly: true, ownerId: idOf("employee", "nordbygg", "kerstin") });
      await expect(placeCase(ctx, { caseId: hidden.id })).rejects.toMatchObject({ code: "not_found" });
      await expect(placeCase(ctx, { caseId: idOfCase("A"), afterId: hidden.id })).rejects.toMatchObject({
        message: "board_changed",
      });
    },
    { as: "bertil" },
  );
});

it("refuses a report viewer", async () => {
  await rolledBack(
    async (ctx) => {
      const caseId = crypto.randomUUID();
      await expect(placeCase(ctx, { caseId })).rejects.toMatchObject({ code: "forbidden" });
    },
    { as: "rut" },
  );
});
