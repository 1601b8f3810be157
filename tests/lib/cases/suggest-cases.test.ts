import { expect, it } from "vitest";
import { suggestCases } from "@/lib/cases/suggest-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

it("offers cases by number or title, a customer's own before anything is typed, and no hidden one", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer, customerId } = await sampleCases(ctx);
    const { id, number } = await addCase();
    await addCase({ title: "Fasad", customerId: await addCustomer({ name: "Annan" }) });
    await addCase({ title: "Hemligt tak", ownerOnly: true, ownerId: idOf("employee", "nordbygg", "bertil") });
    const labels = async (input: Parameters<typeof suggestCases>[1], as = ctx) =>
      (await suggestCases(as, input)).map(({ label }) => label);
    expect(await labels({ q: "takb" })).toEqual([`${number} Takbyte Storgatan 8`]);
    expect(await labels({ customerId })).toEqual([`${number} Takbyte Storgatan 8`]);
    expect(await labels({ q: String(number) })).toHaveLength(1);
    expect(await labels({ q: "hemligt" })).toEqual([]);
    expect(await labels({ q: "hemligt" }, actingAs(ctx, "bertil"))).toHaveLength(1);
    expect(id).toBeTruthy();
  });
});
