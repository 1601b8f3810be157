import { expect, it } from "vitest";
import { getCustomer } from "@/lib/customers/get-customer";
import { removeLogo } from "@/lib/customers/remove-logo";
import { setLogo } from "@/lib/customers/set-logo";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "./samples";

useDatabase();

const logo = new Uint8Array([0xff, 0xd8, 0xff]);

it("takes the logo away", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    await setLogo(ctx, { id, logo });
    await removeLogo(ctx, { id });
    expect((await getCustomer(ctx, { id })).logoId).toBeNull();
  });
});

it("does not find another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    await expect(removeLogo(as(ctx, "kerstin"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
