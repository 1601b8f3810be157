import { asc } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { tags } from "@/db/tenant/schema/customer-links";
import { query } from "@/lib/core/query";

/** The organisation's tags by name, to suggest those in use before a new spelling is made up. */
export const listTags = query(
  { name: "list-tags", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<string[]> => {
    const rows = await ctx.tx
      .select({ name: tags.name })
      .from(tags)
      .orderBy(asc(collate(tags.name, ctx.tenant.collation)))
      .limit(500);
    return rows.map(({ name }) => name);
  },
);
