import { z } from "zod";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { readProducts } from "./read-products";

const shown = 200;

/** The products that are looked for, as many as a page takes. */
export const findProducts = query(
  { name: "find-products", permission: "setting:read", input: z.object({ q: optionalText(100) }) },
  async (ctx, { q }) => {
    const rows = await readProducts(ctx, q, shown + 1);
    return { rows: rows.slice(0, shown), hasMore: rows.length > shown };
  },
);
