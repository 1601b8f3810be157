import { expect, it } from "vitest";
import { archiveCase } from "@/lib/cases/archive-case";
import { closeCase } from "@/lib/cases/close-case";
import { listOtherCases } from "@/lib/cases/list-other-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

it("lists a customer's open and closed cases, neither another's nor archived nor somebody's own", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer, customerId } = await sampleCases(ctx);
    await addCase({ title: "Öppet" });
    const won = await addCase({ title: "Vunnet" });
    const archived = await addCase({ title: "Bort" });
    await addCase({ title: "Annan kund", customerId: await addCustomer({ name: "B" }) });
    await addCase({ title: "Hemligt", ownerId: idOf("employee", "nordbygg", "bertil"), ownerOnly: true });
    await closeCase(ctx, { caseId: won.id, outcome: "won" });
    await archiveCase(ctx, { caseId: archived.id });
    const rows = await listOtherCases(ctx, { customerId });
    expect(rows.map(({ title, statusName }) => `${title} ${statusName}`).sort()).toEqual([
      "Vunnet Vunnet",
      "Öppet Ny",
    ]);
  });
});
