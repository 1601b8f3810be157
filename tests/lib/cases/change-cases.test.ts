import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { changeCases } from "@/lib/cases/change-cases";
import { closeCase } from "@/lib/cases/close-case";
import { listCases } from "@/lib/cases/list-cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

const bertil = idOf("employee", "nordbygg", "bertil");
const titles = async (ctx: Ctx, address: object) =>
  (await listCases(ctx, address)).rows.map((row) => row.title).sort();

it("changes the named ones, each once, and never a hidden one", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const a = await addCase({ title: "A" });
    const b = await addCase({ title: "B", ownerId: bertil });
    const hidden = await addCase({ title: "Hemligt", ownerId: bertil, ownerOnly: true });
    const change = { id: [a.id, b.id, hidden.id], change: "owner" as const, ownerId: bertil };
    expect(await changeCases(ctx, change)).toMatchObject({ count: 1, change: "owner" });
    expect(await titles(ctx, { owner: bertil })).toEqual(["A", "B"]);
    await changeCases(ctx, { id: hidden.id, change: "archive" });
    const { rows } = await ctx.tx.execute(
      sql`select archived_at, version from cases where id = ${hidden.id}`,
    );
    expect(rows).toEqual([{ archived_at: null, version: 1 }]);
  });
});

it("changes all that filters, conditions and search leave, as one batch that can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    for (const title of ["Tak A", "Tak B", "Tak C", "Golv"])
      await addCase({ title, value: title === "Tak C" ? "5" : "500", ownerId: bertil });
    await addCase({ title: "Tak utan ägare", value: "500" });
    await addCase({ title: "Tak hemligt", value: "500", ownerId: bertil, ownerOnly: true });
    const list = `owner=${bertil}&where=value:from:100&q=tak`;
    const all = { all: "on", list };
    expect(await titles(ctx, { owner: bertil, where: "value:from:100", q: "tak" })).toEqual([
      "Tak A",
      "Tak B",
    ]);
    const { value, batchId } = await inBatch(ctx, (later) =>
      changeCases(later, { ...all, change: "archive" }),
    );
    expect(value?.count).toBe(2);
    expect(await titles(ctx, {})).toEqual(["Golv", "Tak C", "Tak utan ägare"]);
    expect(await titles(ctx, { state: "archived" })).toEqual(["Tak A", "Tak B"]);
    await inBatch(ctx, (later) => undoBatch(later, { batchId }));
    expect(await titles(ctx, {})).toHaveLength(5);
    await changeCases(ctx, { all: "on", list: "state=archived", change: "restore" });
    expect(await titles(ctx, { state: "archived" })).toEqual([]);
  });
});

it("refuses what can't be meant", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase();
    const refused = (input: Parameters<typeof changeCases>[1]) => expect(changeCases(ctx, input)).rejects;
    await refused({ change: "archive" }).toMatchObject({ code: "invalid", message: "nothing_chosen" });
    await refused({ id, change: "owner" }).toMatchObject({ details: { field: "ownerId" } });
    await refused({ id, change: "addCategory" as never }).toMatchObject({ code: "invalid" });
    await refused({ id, change: "status" }).toMatchObject({ details: { field: "statusId" } });
    await refused({ id, change: "expectedClose" }).toMatchObject({ details: { field: "expectedCloseOn" } });
    await refused({ all: "on", list: "where=gone:is:x", change: "archive" }).toMatchObject({
      message: "list_changed",
    });
    expect((await listCases(ctx, {})).count).toBe(1);
  });
});

describe("a status for many", () => {
  it("moves what is under way, probability and pipeline with it, and leaves what is closed", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, statusId } = await sampleCases(ctx);
      const plain = await addCase({ title: "A", value: "100" });
      const own = await addCase({ title: "B", value: "100", probabilityPercent: 33 });
      const there = await addCase({ title: "C", statusId: statusId("Förhandling") });
      const won = await addCase({ title: "D" });
      await closeCase(ctx, { caseId: won.id, outcome: "won" });
      const id = [plain.id, own.id, there.id, won.id];
      const change = { id, change: "status" as const, statusId: statusId("Förhandling") };
      expect(await changeCases(ctx, change)).toMatchObject({ change: "status", count: 2, left: { rows: 1 } });
      const rows = (
        await listCases(ctx, { state: "all", sort: "title", columns: "title,probability,status" })
      ).rows;
      expect(rows.map((row) => [row.title, row.probability, row.status === statusId("Förhandling")])).toEqual(
        [
          ["A", 70, true],
          ["B", 33, true],
          ["C", 70, true],
          ["D", 100, false],
        ],
      );
      expect(await changeCases(ctx, change)).toMatchObject({ change: "status", count: 0, left: { rows: 1 } });
    });
  });

  it("demands of a loss its reason, of a pause its day and reason, as of a single case", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, statusId, reasonId } = await sampleCases(ctx);
      const { id } = await addCase({ openedOn: "2026-01-01" });
      const refused = async (input: object, field: string, message: string) => {
        const { refused } = await inBatch(ctx, (later) =>
          changeCases(later, { all: "on", list: "state=open", change: "status", ...input } as never),
        );
        expect(refused?.details.fields).toMatchObject({ [field]: message });
      };
      const lost = { statusId: statusId("Förlorat") };
      await refused(lost, "reasonId", "lost_needs_reason");
      await refused({ ...lost, reasonId: reasonId("Kvalitet") }, "reasonId", "choose");
      await refused(
        { ...lost, reasonId: reasonId("Ingen budget"), closedOn: "2999-01-01" },
        "closedOn",
        "date_not_yet",
      );
      await refused({ statusId: statusId("Pausad") }, "stalledReason", "stalled_needs_reason");
      expect((await listCases(ctx, {})).count).toBe(1);
      const ended = {
        ...lost,
        reasonId: reasonId("Ingen budget"),
        competitor: "Rivalen",
        closedOn: "2026-02-01",
      };
      const late = await addCase({ title: "Öppnat senare", openedOn: "2026-03-01" });
      expect(await changeCases(ctx, { id: [id, late.id], change: "status", ...ended })).toMatchObject({
        count: 1,
        left: { rows: 1 },
      });
      const columns = "title,competitor,closed,reason,probability";
      expect((await listCases(ctx, { state: "lost", columns })).rows).toMatchObject([
        { competitor: "Rivalen", closed: "2026-02-01", reason: reasonId("Ingen budget"), probability: 0 },
      ]);
      // Left empty, each keeps the one that it knew of.
      const known = await addCase({ competitor: "Taklaget" });
      await changeCases(ctx, { id: [known.id], change: "status", ...ended, competitor: "", closedOn: "" });
      expect((await listCases(ctx, { state: "lost", columns })).rows).toContainEqual(
        expect.objectContaining({ competitor: "Taklaget" }),
      );
    });
  });

  it("is put back exactly by undoing its batch", async () => {
    await rolledBack(async (ctx) => {
      const { addCase, statusId, reasonId } = await sampleCases(ctx);
      await addCase({ title: "A", value: "100", probabilityPercent: 33, followUpOn: "2026-05-01" });
      await addCase({ title: "B", value: "50", currency: "NOK", statusId: statusId("Förhandling") });
      const stands = async () =>
        (await ctx.tx.execute(sql`select to_jsonb(c) - 'version' as row from cases c order by number`)).rows;
      const before = await stands();
      for (const change of [
        { statusId: statusId("Förlorat"), reasonId: reasonId("Ingen budget") },
        { statusId: statusId("Vunnet") },
        { statusId: statusId("Pausad"), stalledUntil: "2999-01-01", stalledReason: "Väntar på budget" },
        { statusId: statusId("Kontaktad") },
      ]) {
        const { batchId, value } = await inBatch(ctx, (later) =>
          changeCases(later, { all: "on", list: "state=open", change: "status", ...change }),
        );
        expect(value).toMatchObject({ count: 2, left: { rows: 0 } });
        expect(await stands()).not.toEqual(before);
        await inBatch(ctx, (later) => undoBatch(later, { batchId }));
        expect(await stands()).toEqual(before);
      }
    });
  });
});

it("gives many a day on which they are expected to close", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const a = await addCase({ title: "A", expectedCloseOn: "2026-12-01" });
    const b = await addCase({ title: "B" });
    const change = { id: [a.id, b.id], change: "expectedClose" as const, expectedCloseOn: "2026-12-01" };
    expect(await changeCases(ctx, change)).toMatchObject({ count: 1 });
    expect(await titles(ctx, { expectedFrom: "2026-12-01", expectedTo: "2026-12-01" })).toEqual(["A", "B"]);
  });
});
