import { z } from "zod";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { mergedEntities } from "@/lib/merging/schema";
import { listPairs } from "./list-pairs";

const input = z.object({ entity: z.enum(mergedEntities), id: uuid() });

/** How many likely duplicates a record has at this moment, of which the actor sees both. */
export const countPairs = query(
  { name: "count-pairs", permission: "merge:run", input },
  async (ctx, { entity, id }): Promise<number> =>
    (await listPairs(ctx, { entity, record: id })).pairs.rows.length,
);
