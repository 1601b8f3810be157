import { sql } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { query } from "@/lib/core/query";
import { visibleCases } from "./visibility";

const mostSources = 100;

/**
 * Where cases come from, the words in use among those that the actor can see, to suggest them before a new spelling is made
 * up. Each word is found from the one before by the index, so that a million cases cost no more than their words.
 */
export const listCaseSources = query(
  { name: "list-case-sources", permission: "case:read", input: z.object({}) },
  async (ctx): Promise<string[]> => {
    const next = (after: ReturnType<typeof sql>) => sql`(select ${cases.source} from ${cases}
      where ${cases.source} is not null and ${cases.archivedAt} is null and ${after} and ${visibleCases(ctx)}
      order by ${cases.source} limit 1)`;
    const { rows } = await ctx.tx.execute<{ source: string }>(sql`
      with recursive used (source, place) as (
        select ${next(sql`true`)}, 1
        union all
        select ${next(sql`${cases.source} > used.source`)}, place + 1 from used
         where used.source is not null and place < ${mostSources}
      ) select source from used where source is not null`);
    return rows.map(({ source }) => source);
  },
);
