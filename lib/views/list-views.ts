import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { savedViews } from "@/db/tenant/schema/settings";
import type { TenantTx } from "@/db/transaction";
import { whoever } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { listEntities, ViewQuery } from "./schema";

export type SavedView = {
  id: string;
  name: string;
  ownerId: string;
  isShared: boolean;
  isDefault: boolean;
  version: number;
  query: ViewQuery;
};

/** The saved views of a list that the actor may use: their own and the shared ones, the organisation's default first. */
export const listViews = query(
  {
    name: "list-views",
    permission: "customer:read",
    input: z.object({ entity: z.enum(listEntities).default("customers") }),
  },
  async (ctx, { entity }): Promise<SavedView[]> => {
    const rows = await statement(ctx.tx).execute({ entity, me: ctx.actor.employeeId });
    return rows.map((row) => ({ ...row, query: ViewQuery.parse(row.query) }));
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: savedViews.id,
      name: savedViews.name,
      ownerId: savedViews.ownerId,
      isShared: savedViews.isShared,
      isDefault: savedViews.isDefault,
      version: savedViews.version,
      query: savedViews.query,
    })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.entity, sql.placeholder("entity")),
        or(savedViews.isShared, eq(savedViews.ownerId, whoever.actor.employeeId)),
      ),
    )
    .orderBy(desc(savedViews.isDefault), asc(savedViews.id))
    .prepare("list_views"),
);
