import { expect, it } from "vitest";
import { archiveCase } from "@/lib/cases/archive-case";
import { createCase } from "@/lib/cases/create-case";
import { listCaseSources } from "@/lib/cases/list-case-sources";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

it("names each word in use once, and none that only hidden or archived cases hold", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId } = await sampleCases(ctx);
    for (const source of ["Webb", "Mässa", "Webb", ""]) await addCase({ source });
    const gone = await addCase({ source: "Telefon" });
    await archiveCase(ctx, { caseId: gone.id });
    const bertil = actingAs(ctx, "bertil");
    const ownerId = idOf("employee", "nordbygg", "bertil");
    await createCase(bertil, { title: "Hemligt", customerId, source: "Läcka", ownerId, ownerOnly: "on" });
    expect((await listCaseSources(ctx, {})).toSorted()).toEqual(["Mässa", "Webb"]);
    expect(await listCaseSources(bertil, {})).toContain("Läcka");
  });
});

it("knows no word where there are no cases", async () => {
  await rolledBack(async (ctx) => expect(await listCaseSources(ctx, {})).toEqual([]));
});
