import { expect, it } from "vitest";
import { presentVersions } from "@/lib/changes/present-versions";
import { StaleEdit } from "@/lib/changes/stale-edit";
import { formatterFor } from "@/lib/core/format";
import { createCustomer } from "@/lib/customers/create-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("shows both versions of each field that a colleague changed, with the names of things", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, {
      name: "Åkerlund",
      city: "Malmö",
      phone: "040-1",
      tags: "VIP",
    });
    const bertil = actingAs(ctx, "bertil");
    const bertilId = idOf("employee", "nordbygg", "bertil");
    const theirs = {
      city: "Lund",
      phone: "",
      tags: "VIP, Norr",
      ownerId: bertilId,
      phones: [{ number: "1" }],
    };
    await inBatch(bertil, (own) => updateCustomer(own, { id, version: 1, ...theirs }));
    const sent = { city: "Kiruna", phone: "040-1", tags: "VIP", ownerId: ctx.actor.employeeId };
    const { refused } = await inBatch(ctx, (own) =>
      updateCustomer(own, { id, version: 1, ...sent, phones: [], email: "a@b.se" }),
    );
    if (!(refused instanceof StaleEdit)) throw new Error("not refused");
    const { fields } = presentVersions(
      refused,
      sent,
      translatorFor("sv"),
      formatterFor("sv", "Europe/Stockholm", "SEK"),
    );
    const shown = fields.map(
      ({ label, mine, theirs, choice }) => `${label}: ${mine.text} | ${theirs.text} (${choice})`,
    );
    expect(shown.toSorted()).toEqual([
      "Fler telefonnummer: – | 1 (theirs)",
      "Ort: Kiruna | Lund (mine)",
      "Taggar: VIP | VIP, Norr (theirs)",
      "Telefon: 040-1 | – (theirs)",
      "Ägare: Anna Lind | Bertil Ek (mine)",
    ]);
    expect(new Set(fields.map((field) => field.theirs.label))).toEqual(new Set(["Bertil Ek"]));
    const phones = fields.find(({ name }) => name === "phones");
    expect(phones?.theirValues).toEqual({ "phones.0.kind": "other", "phones.0.number": "1" });
    expect(refused.details.formValues).toMatchObject({ version: "2", phone: "", "phones.0.number": "1" });
  });
});
