import { eq } from "drizzle-orm";
import { letterheads } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { pictureType } from "@/lib/customers/picture-type";
import { lockLetterhead } from "./lock-letterhead";
import { pictureFault } from "./picture-fault";
import { LogoInput } from "./schema";

const most = 256 * 1024;

/** Puts a logo at the head of what the organisation sends: PNG or JPEG, told by its bytes, of 256 kB at most. */
export const setLetterheadLogo = command(
  { name: "set-letterhead-logo", permission: "setting:write", input: LogoInput },
  async (ctx, { logo }): Promise<void> => {
    const bytes = Buffer.from(logo);
    if (bytes.length === 0) throw atLogo("required");
    if (bytes.length > most) throw atLogo("letterhead_logo_too_large");
    const mediaType = pictureType(bytes);
    if (mediaType !== "image/png" && mediaType !== "image/jpeg") throw atLogo("letterhead_logo_type");
    const fault = pictureFault(bytes, mediaType);
    if (fault) throw atLogo(fault);
    const present = await lockLetterhead(ctx);
    const columns = { mediaType, bytes };
    if (present) await ctx.tx.update(letterheads).set(columns).where(eq(letterheads.id, present.id));
    else await ctx.tx.insert(letterheads).values(columns);
  },
);

const atLogo = (message: string) => new DomainError("invalid", message, { field: "logo" });
