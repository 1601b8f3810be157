import { expect, it } from "vitest";
import { addCaseContact } from "@/lib/cases/add-case-contact";
import { closeCase } from "@/lib/cases/close-case";
import { moveCase } from "@/lib/cases/move-case";
import { presentTimeline } from "@/lib/cases/present-timeline";
import { reopenCase } from "@/lib/cases/reopen-case";
import { stallCase } from "@/lib/cases/stall-case";
import { listChanges } from "@/lib/changes/list-changes";
import { createContact } from "@/lib/contacts/create-contact";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { sampleCases } from "./sample-cases";

useDatabase();

const tools = ({ tenant, today }: Ctx) => ({
  t: translatorFor("sv"),
  format: formatterFor("sv", tenant.timeZone, tenant.currency),
  today,
  tenant,
});

it("tells in words what happened to a case, the latest first", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId, reasonId } = await sampleCases(ctx);
    const { id: caseId } = await addCase();
    const { id: contactId } = await createContact(ctx, { firstName: "Sigrid", lastName: "Ek" });
    const steps: ((own: Ctx) => Promise<unknown>)[] = [
      (own) => moveCase(own, { caseId, statusId: statusId("Förhandling") }),
      (own) => addCaseContact(own, { caseId, contactId }),
      (own) =>
        stallCase(own, {
          caseId,
          statusId: statusId("Pausad"),
          stalledUntil: "2099-03-01",
          stalledReason: "Bygglovet dröjer",
        }),
      (own) => reopenCase(own, { caseId }),
      (own) => closeCase(own, { caseId, outcome: "lost", reasonId: reasonId("Priset") }),
      (own) => reopenCase(own, { caseId }),
      (own) => closeCase(own, { caseId, outcome: "won" }),
    ];
    for (const step of steps) await inBatch(ctx, step);
    const { rows } = await listChanges(ctx, { rowId: caseId });
    const events = presentTimeline(rows, caseId, tools(ctx));
    expect(events.map(({ texts }) => texts.join(" / "))).toEqual([
      "avslutade ärendet: Vunnet",
      "öppnade ärendet igen: Förhandling",
      "avslutade ärendet: Förlorat (Priset)",
      "flyttade ärendet från Pausad till Förhandling",
      "pausade ärendet till 2099-03-01: Bygglovet dröjer",
      "lade till kopplingen till Sigrid Ek",
      "flyttade ärendet från Ny till Förhandling",
      "lade till ärendet",
    ]);
    expect(events[0]?.who).toBe(ctx.actor.name);
  });
});

it("tells values with what they were, names other fields, and is silent about the board's order", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id: caseId } = await addCase({ value: "1000" });
    await inBatch(ctx, ({ tx }) =>
      tx.execute(`update cases set value = 2500, description = 'x', source = 'Mässa' where id = '${caseId}'`),
    );
    await inBatch(ctx, ({ tx }) => tx.execute(`update cases set board_rank = 3 where id = '${caseId}'`));
    const { rows } = await listChanges(ctx, { rowId: caseId });
    const [latest, first, ...none] = presentTimeline(rows, caseId, tools(ctx));
    expect(latest?.texts.map((text) => text.replace(/[\u00a0\u202f]/g, " "))).toEqual([
      "ändrade Värde från 1 000,00 till 2 500,00",
      expect.stringMatching(/^ändrade: (Beskrivning, Källa|Källa, Beskrivning)$/),
    ]);
    expect([first?.texts, none]).toEqual([["lade till ärendet"], []]);
  });
});
