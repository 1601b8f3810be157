import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { leftText } from "@/lib/bulk/field-flash";
import { getFieldChange } from "@/lib/bulk/get-field-change";
import { presentFieldChange } from "@/lib/bulk/present-field-change";
import { formatterFor } from "@/lib/core/format";
import { createCustomField } from "@/lib/custom/create-custom-field";
import { translatorFor } from "@/lib/i18n/translator";
import { addHiddenCustomer } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("counts what can be seen of what was chosen, and offers the product's and the organisation's own fields", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(
      sql`insert into customers (name, country, city) values ('A', 'SE', 'Lund'), ('B', 'SE', 'Lund'), ('C', 'SE', null)`,
    );
    const hidden = await addHiddenCustomer(ctx);
    const gold = await createCustomField(ctx, { entity: "customer", kind: "flag", nameSv: "Guld" });
    const asked = { entity: "customers", field: "billing.invoiceType" } as const;
    expect((await getFieldChange(ctx, { ...asked, id: [hidden] })).count).toBe(0);
    const found = await getFieldChange(ctx, { ...asked, all: "on", list: "where=city:is:lund" });
    expect(found).toMatchObject({ count: 2, isMore: false, own: [{ id: gold.id }] });
    expect((await getFieldChange(ctx, { ...asked, id: [] })).count).toBe(0);
    const t = translatorFor("sv");
    const tools = { ...ctx, t, format: formatterFor("sv", "Europe/Stockholm", "SEK") };
    const page = presentFieldChange(found, "where=city:is:lund", tools as never);
    expect(page.title).toBe("Ändra ett fält hos 2 valda");
    expect(page.input?.choices.map(({ label }) => label)).toContain("E-faktura");
    expect(page.options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Land", "Bransch", "Betalningsvillkor", "Guld"]),
    );
    expect(leftText(t, asked.field, { rows: 12, names: ["A", "B"] })).toBe(
      "12 lämnades som de var: e-faktura kräver en e-fakturaadress. Det gäller A, B och 10 till.",
    );
  });
});
