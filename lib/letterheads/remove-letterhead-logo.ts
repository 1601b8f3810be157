import { isNotNull } from "drizzle-orm";
import { z } from "zod";
import { letterheads } from "@/db/tenant/schema/orders";
import { command } from "@/lib/core/command";

/** Takes the logo off the letterhead. */
export const removeLetterheadLogo = command(
  { name: "remove-letterhead-logo", permission: "setting:write", input: z.object({}) },
  async ({ tx }): Promise<void> => {
    await tx.update(letterheads).set({ mediaType: null, bytes: null }).where(isNotNull(letterheads.bytes));
  },
);
