import { expect, it } from "vitest";
import { getCustomer } from "@/lib/customers/get-customer";
import { getLogo } from "@/lib/customers/get-logo";
import { setLogo } from "@/lib/customers/set-logo";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "./samples";

useDatabase();

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 2]);
const webp = new TextEncoder().encode("RIFF1234WEBPVP8 ");

it("keeps the last logo, by what its bytes are", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    for (const [logo, mediaType] of [
      [png, "image/png"],
      [jpeg, "image/jpeg"],
      [webp, "image/webp"],
    ] as const) {
      await setLogo(ctx, { id, logo });
      const stored = await getLogo(ctx, { id });
      expect(stored).toMatchObject({ mediaType });
      expect(new Uint8Array(stored.bytes)).toEqual(logo);
      expect((await getCustomer(ctx, { id })).logoId).toBe(stored.id);
    }
  });
});

it("refuses what is no picture, or a large one", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx);
    const svg = new TextEncoder().encode("<svg onload='alert(1)'/>");
    await expect(setLogo(ctx, { id, logo: svg })).rejects.toMatchObject({ message: "logo_type" });
    const large = new Uint8Array(65_537);
    large.set(png);
    await expect(setLogo(ctx, { id, logo: large })).rejects.toMatchObject({ message: "logo_too_large" });
    await expect(setLogo(ctx, { id, logo: new Uint8Array() })).rejects.toMatchObject({ message: "required" });
  });
});

it("does not find another's owner-only customer", async () => {
  await rolledBack(async (ctx) => {
    const id = await addHiddenCustomer(ctx);
    const refused = setLogo(as(ctx, "kerstin"), { id, logo: png });
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
  });
});
