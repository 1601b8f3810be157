import { expect, it } from "vitest";
import { closeCase } from "@/lib/cases/close-case";
import { listCases } from "@/lib/cases/list-cases";
import { sumCases } from "@/lib/cases/sum-cases";
import { summariseCases } from "@/lib/cases/summarise-cases";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

// A Thursday.
const now = new Date("2026-03-12T12:00:00Z");
const dates = ["2026-02-01", "2026-03-12", "2026-03-14", "2026-04-20", "2026-12-24", ""];

async function manyCases(ctx: Ctx) {
  const { addCase, statusId } = await sampleCases(ctx);
  const statuses = ["Ny", "Offert skickad", "Förhandling"];
  for (let i = 0; i < 48; i++) {
    const { id } = await addCase({
      title: i % 4 ? "Tak" : "Golv",
      statusId: statusId(statuses[i % 3] ?? ""),
      value: String(i * 100 + 50),
      currency: i % 5 ? "SEK" : "EUR",
      ownerId: i % 2 ? idOf("employee", "nordbygg", "bertil") : null,
      followUpOn: dates[i % 6],
      expectedCloseOn: dates[(i * 5 + 1) % 6],
    });
    if (i % 7 === 0) await closeCase(ctx, { caseId: id, outcome: "won" });
  }
  return statusId;
}

it("shows on each mark how many cases the list shows when it is chosen", async () => {
  await rolledBack(
    async (ctx) => {
      const statusId = await manyCases(ctx);
      const chosen = [
        {},
        { followUp: "overdue" },
        { owner: "none", q: "tak" },
        { expectedMonth: "2026-04", currency: "SEK" },
        { status: [statusId("Ny")], expectedMonth: "2026-12" },
      ];
      const rows = async (filter: object) => (await listCases(ctx, filter)).rows.length;
      for (const filter of chosen) {
        const summary = await summariseCases(ctx, filter);
        for (const name of ["Ny", "Offert skickad", "Förhandling", "Vunnet"]) {
          const id = statusId(name);
          const count = summary.statuses[id] ?? 0;
          expect(count, name).toBe(await rows({ ...filter, state: "all", status: [id] }));
        }
        for (const followUp of ["overdue", "today", "week", "later", "none"] as const) {
          const count = summary.followUps[followUp] ?? 0;
          expect(count, followUp).toBe(await rows({ ...filter, followUp }));
        }
        for (const month of [
          "past",
          "2026-03",
          "2026-04",
          "2026-05",
          "2026-06",
          "later",
          "none",
          "2026-12",
        ]) {
          const marks = summary.months.filter((sum) => sum.month === month);
          const state = "status" in filter ? "open" : undefined;
          const open = await sumCases(ctx, { ...filter, state, expectedMonth: month });
          // A month beyond those that stand by themselves is part of "later", unless it was asked for.
          if (month === "2026-12" && !("expectedMonth" in filter && filter.expectedMonth === month)) continue;
          if (month === "later" && "expectedMonth" in filter && filter.expectedMonth === "2026-12") continue;
          expect(
            marks.map(({ month: _, ...sum }) => sum),
            month,
          ).toEqual(open);
        }
        expect(summary.totals).toEqual(await sumCases(ctx, filter));
      }
    },
    { now },
  );
});
