import { getTableColumns, sql } from "drizzle-orm";
import { z } from "zod";
import { letterheads } from "@/db/tenant/schema/orders";
import { query } from "@/lib/core/query";

const {
  id: _id,
  bytes: _bytes,
  createdAt: _made,
  updatedAt: _changed,
  ...columns
} = getTableColumns(letterheads);

export type Letterhead = Omit<typeof letterheads.$inferSelect, "id" | "bytes" | "createdAt" | "updatedAt"> & {
  /** Changes with the logo; null without one. */
  logoMark: string | null;
};

/** What stands at the head and foot of what the organisation sends; empty while nobody has said anything. */
export const getLetterhead = query(
  { name: "get-letterhead", permission: "setting:read", input: z.object({}) },
  async ({ tx }): Promise<Letterhead> => {
    const [row] = await tx
      .select({
        ...columns,
        logoMark: sql<string | null>`left(encode(sha256(${letterheads.bytes}), 'hex'), 12)`,
      })
      .from(letterheads);
    return row ?? none;
  },
);

const none: Letterhead = {
  version: 0,
  name: null,
  orgNumber: null,
  vatNumber: null,
  street: null,
  postcode: null,
  city: null,
  country: null,
  email: null,
  phone: null,
  website: null,
  bankAccount: null,
  iban: null,
  bic: null,
  footer: null,
  mediaType: null,
  logoMark: null,
};
