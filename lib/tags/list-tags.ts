import { asc } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import type { CollationKey } from "@/db/names";
import { prepared } from "@/db/prepared";
import { tags } from "@/db/tenant/schema/customer-links";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";

/** The organisation's tags by name, to suggest those in use before a new spelling is made up. */
export const listTags = query(
  { name: "list-tags", permission: "customer:read", input: z.object({}) },
  async (ctx): Promise<string[]> => {
    const rows = await statement(ctx.tx, ctx.tenant.collation).execute();
    return rows.map(({ name }) => name);
  },
);

const statement = prepared((tx: TenantTx, collation: CollationKey) =>
  tx
    .select({ name: tags.name })
    .from(tags)
    .orderBy(asc(collate(tags.name, collation)))
    .limit(500)
    .prepare("list_tags"),
);
