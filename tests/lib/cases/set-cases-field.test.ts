import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { closeCase } from "@/lib/cases/close-case";
import { setCasesField } from "@/lib/cases/set-cases-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

it("sets a field of the chosen cases; what is closed keeps its probability and its days in order, and is named", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const open = await addCase({ title: "Öppet" });
    const won = await addCase({ title: "Vunnet", openedOn: "2026-01-01" });
    const away = await addCase({ title: "Arkiverat" });
    await closeCase(ctx, { caseId: won.id, outcome: "won", closedOn: "2026-02-01" });
    await ctx.tx.execute(sql`update cases set archived_at = now() where id = ${away.id}`);
    const set = (change: object) =>
      setCasesField(ctx, { id: [open.id, won.id, away.id], ...change } as never);
    const read = async (columns: string) =>
      (await ctx.tx.execute(sql`select ${sql.raw(columns)} from cases order by title`)).rows;
    expect(await set({ field: "probabilityPercent", probabilityPercent: "35" })).toMatchObject({
      count: 1,
      left: { rows: 1, names: ["2 Vunnet"] },
    });
    expect(await read("probability_percent = 35 and probability_is_own as own")).toMatchObject([
      { own: false },
      { own: false },
      { own: true },
    ]);
    expect(await set({ field: "probabilityPercent", probabilityPercent: "" })).toMatchObject({ count: 1 });
    expect(await set({ field: "openedOn", openedOn: "2026-02-02" })).toMatchObject({
      count: 1,
      left: { rows: 1, names: ["2 Vunnet"] },
    });
    expect(await set({ field: "source", source: "Mässan" })).toMatchObject({ count: 2 });
    expect(await read("source")).toEqual([{ source: null }, { source: "Mässan" }, { source: "Mässan" }]);
    await expect(set({ field: "statusId", statusId: "" })).rejects.toThrow("choose");
  });
});
