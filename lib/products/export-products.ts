import { z } from "zod";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { readProducts } from "./read-products";

const rowsPerBatch = 5000;

/** A stretch of the products that are looked for, for a file; `from` counts within one snapshot. */
export const exportProducts = query(
  {
    name: "export-products",
    permission: "setting:read",
    input: z.object({ q: optionalText(100).catch(null), from: z.number().int().min(0).default(0) }),
  },
  async (ctx, { q, from }) => {
    const rows = await readProducts(ctx, q, rowsPerBatch, from);
    return { rows, next: rows.length < rowsPerBatch ? null : from + rowsPerBatch };
  },
);
