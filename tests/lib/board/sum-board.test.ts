import { expect, it } from "vitest";
import { sumBoard } from "@/lib/board/sum-board";
import { sumCases } from "@/lib/cases/sum-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";

useDatabase();

it("gives each column what the list's footer gives of its cases", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const kerstin = idOf("employee", "nordbygg", "kerstin");
    const made = [
      { value: "100.10", ownerId: kerstin, expectedCloseOn: "2026-12-24" },
      { value: "33.33", statusId: statusId("Förhandling"), probabilityPercent: "33" },
      { value: "0.05", statusId: statusId("Förhandling"), currency: "EUR", expectedCloseOn: "2026-12-01" },
      { statusId: statusId("Förhandling"), ownerId: kerstin, ownerOnly: true, value: "9000" },
    ];
    for (const values of made) await addCase(values);
    for (const reader of [actingAs(ctx, "bertil"), actingAs(ctx, "kerstin")]) {
      for (const filter of [
        {},
        { owner: kerstin },
        { currency: "EUR" },
        { expectedMonth: "2026-12" },
        { expectedMonth: "none" },
        { q: "takbyte" },
        { followUp: "none" as const },
      ]) {
        const sums = await sumBoard(reader, filter);
        for (const name of ["Ny", "Förhandling"]) {
          const status = statusId(name);
          expect(sums[status]).toEqual(await sumCases(reader, { ...filter, status: [status] }));
        }
      }
    }
  });
});
