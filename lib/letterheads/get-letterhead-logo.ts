import { isNotNull } from "drizzle-orm";
import { z } from "zod";
import { letterheads } from "@/db/tenant/schema/orders";
import { query } from "@/lib/core/query";

export type LetterheadLogo = { mediaType: "image/png" | "image/jpeg"; bytes: Buffer };

/** The picture at the head of what the organisation sends; null without one. */
export const getLetterheadLogo = query(
  { name: "get-letterhead-logo", permission: "setting:read", input: z.object({}) },
  async ({ tx }): Promise<LetterheadLogo | null> => {
    const [row] = await tx
      .select({ mediaType: letterheads.mediaType, bytes: letterheads.bytes })
      .from(letterheads)
      .where(isNotNull(letterheads.bytes));
    return row?.mediaType && row.bytes ? { mediaType: row.mediaType, bytes: row.bytes } : null;
  },
);
