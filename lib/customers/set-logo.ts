import { eq } from "drizzle-orm";
import { z } from "zod";
import { customerLogos } from "@/db/tenant/schema/customer-links";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockCustomer } from "./lock-customer";
import { pictureType } from "./picture-type";

const most = 64 * 1024;

const input = z.object({ id: uuid(), logo: z.instanceof(Uint8Array, { error: "required" }) });

/** Gives a customer a logo in place of the one it has: PNG, JPEG or WebP, told by its bytes, of 64 kB at most. */
export const setLogo = command(
  { name: "set-logo", permission: "customer:write", input },
  async (ctx, { id, logo }): Promise<{ id: string; name: string }> => {
    const { name } = await lockCustomer(ctx, id);
    if (logo.byteLength === 0) throw new DomainError("invalid", "required", { field: "logo" });
    if (logo.byteLength > most) throw new DomainError("invalid", "logo_too_large", { field: "logo" });
    const mediaType = pictureType(logo);
    if (!mediaType) throw new DomainError("invalid", "logo_type", { field: "logo" });
    await ctx.tx.delete(customerLogos).where(eq(customerLogos.customerId, id));
    await ctx.tx.insert(customerLogos).values({ customerId: id, mediaType, bytes: Buffer.from(logo) });
    return { id, name };
  },
);
