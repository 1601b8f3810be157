import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { referenceRules } from "./reference-rules";
import type { MergedEntity } from "./schema";

/** Has everything that refers to some records refer to another, by the rules; whoever may see it. */
export async function moveReferences(
  ctx: Ctx,
  entity: MergedEntity,
  from: string[],
  into: string,
): Promise<void> {
  for (const [place, rule] of Object.entries(referenceRules[entity])) {
    if (rule.kind === "own" || rule.kind === "stay") continue;
    const [table, column] = place.split(".");
    const { same, where } = rule.kind === "once" ? rule : { same: [], where: undefined };
    await ctx.tx.execute(sql`
      select app.move_references(${table}, ${column}, ${sql.param(from)}::uuid[], ${into}::uuid,
        ${rule.kind === "once"}, ${sql.param(same)}::text[], ${where ?? null})`);
  }
}
