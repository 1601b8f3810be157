import { expect, it } from "vitest";
import { exportChanges } from "@/lib/changes/export-changes";
import { changeCells, changeHeadings } from "@/lib/changes/present-change-file";
import { historyAddress } from "@/lib/changes/schema";
import { createContact } from "@/lib/contacts/create-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import { formatterFor } from "@/lib/core/format";
import { createCustomer } from "@/lib/customers/create-customer";
import { setCustomersField } from "@/lib/customers/set-customers-field";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("holds a line for each changed field as the history shows it, narrowed as it is, and nothing about hidden records", async () => {
  await rolledBack(async (ctx) => {
    const made = await inBatch(ctx, (own) =>
      createCustomer(own, { name: "=Ek AB", city: "Lund", country: "SE" }),
    );
    const id = made.value?.id ?? "";
    const kerstin = idOf("employee", "nordbygg", "kerstin");
    const hidden = await inBatch(ctx, (own) =>
      createContact(own, { firstName: "Hemlig", visibility: "owner", ownerId: kerstin }),
    );
    await inBatch(actingAs(ctx, "kerstin"), (own) =>
      linkContact(own, { contactId: hidden.value?.id ?? "", customerId: id, title: "VD" }),
    );
    await inBatch(ctx, (own) => setCustomersField(own, { id: [id], field: "city", city: "Malmö" }));
    const t = translatorFor("sv");
    const tools = { t, format: formatterFor("sv", "Europe/Stockholm", "SEK"), tenant: ctx.tenant };
    const names = changeHeadings(t);
    const file = async (asked: Record<string, string>) => {
      const { rows, next } = await exportChanges(
        actingAs(ctx, "bertil"),
        historyAddress({ of: "customers", id, ...asked }),
      );
      expect(next).toBeNull();
      return rows.map((row) =>
        Object.fromEntries(changeCells(row, tools).map(({ raw }, place) => [names[place], raw])),
      );
    };
    const all = await file({});
    expect(all).toMatchObject([
      {
        "Vad hände": "ändrade kunden",
        "Vad det gäller": "=Ek AB",
        Fält: "Ort",
        Före: "Lund",
        Efter: "Malmö",
      },
      { "Vad hände": "lade till kunden", "Vad det gäller": "=Ek AB", Fält: "" },
    ]);
    expect(await file({ what: "orders" })).toEqual([]);
    expect(await file({ who: kerstin })).toEqual([]);
    await expect(
      exportChanges(ctx, historyAddress({ of: "contacts", id: hidden.value?.id ?? "" })),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
