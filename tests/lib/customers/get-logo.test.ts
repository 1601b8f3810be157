import { expect, it } from "vitest";
import { getLogo } from "@/lib/customers/get-logo";
import { setLogo } from "@/lib/customers/set-logo";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "./samples";

useDatabase();

it("shows a hidden customer's logo to its owner alone", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    await setLogo(as(ctx, "bertil"), { id, logo: new Uint8Array([0xff, 0xd8, 0xff]) });
    await expect(getLogo(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await getLogo(as(ctx, "bertil"), { id })).toMatchObject({ mediaType: "image/jpeg" });
  });
});

it("has nothing for a customer without one", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    await expect(getLogo(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
