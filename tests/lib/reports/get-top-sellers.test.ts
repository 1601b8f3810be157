import { expect, it } from "vitest";
import { closeCase } from "@/lib/cases/close-case";
import { getTopSellers } from "@/lib/reports/get-top-sellers";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";

useDatabase();

it("ranks this year's sellers by what they have won, a currency at a time, hidden cases left out", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      const of = (person: "bertil" | "kerstin") => ({ ownerId: idOf("employee", "nordbygg", person) });
      for (const { closedOn, ...values } of [
        { ...of("kerstin"), value: "100", closedOn: "2026-02-01" },
        { ...of("bertil"), value: "250", closedOn: "2026-11-01" },
        { ...of("bertil"), value: "9", currency: "EUR", closedOn: "2026-11-01" },
        { ...of("kerstin"), value: "999", closedOn: "2025-12-31" },
        { ...of("kerstin"), value: "500", ownerOnly: true, closedOn: "2026-03-01" },
      ]) {
        const { id } = await addCase({ ...values, openedOn: "2025-01-01" });
        await closeCase(ctx, { caseId: id, outcome: "won", closedOn });
      }
      const seen = async (person: "bertil" | "kerstin") =>
        (await getTopSellers(actingAs(ctx, person), {})).map(({ name, value, currency }) =>
          [name, value, currency].join(" "),
        );
      expect(await seen("bertil")).toEqual([
        "Bertil Ek 250.00 SEK",
        "Kerstin Öberg 100.00 SEK",
        "Bertil Ek 9.00 EUR",
      ]);
      expect((await seen("kerstin"))[0]).toBe("Kerstin Öberg 600.00 SEK");
    },
    { now: new Date("2026-11-20T12:00:00Z"), as: "kerstin" },
  );
});
