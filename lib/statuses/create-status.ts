import { sql } from "drizzle-orm";
import { casePipelines, caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "./require-names";
import { namesOf, StatusInput } from "./schema";

/** Adds a status of the organisation's own, last among the open ones. */
export const createStatus = command(
  { name: "create-status", permission: "setting:write", input: StatusInput },
  async (ctx, { colorSlot, probabilityPercent, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from case_statuses where kind = 'open')`;
    const pipelineId = sql<string>`(select id from ${casePipelines} where archived_at is null order by position, id limit 1)`;
    const [row] = await ctx.tx
      .insert(caseStatuses)
      .values({ kind: "open", pipelineId, names, colorSlot, probabilityPercent, position: last })
      .returning({ id: caseStatuses.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
