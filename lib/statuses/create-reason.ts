import { sql } from "drizzle-orm";
import { caseReasons } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "./require-names";
import { namesOf, ReasonInput } from "./schema";

/** Adds a reason why cases are won, or lost, last among them. */
export const createReason = command(
  { name: "create-reason", permission: "setting:write", input: ReasonInput },
  async (ctx, { outcome, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from case_reasons where outcome = ${outcome})`;
    const [row] = await ctx.tx
      .insert(caseReasons)
      .values({ outcome, names, position: last })
      .returning({ id: caseReasons.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
