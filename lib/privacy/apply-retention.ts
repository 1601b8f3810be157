import { eq } from "drizzle-orm";
import { type RetentionKind, retentionRules, retentionRuns } from "@/db/tenant/schema/exports";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { erase } from "./erase";
import { eraseCases } from "./erase-cases";
import { loadPersons } from "./person";
import { overdueRecords } from "./retention";
import { RetentionRun } from "./schema";

/** As many as one transaction takes: the texts are gone through once for all of them. */
const atOnce = 100;

/**
 * Erases what a rule no longer lets be kept, a hundred records at most, the longest kept first, hidden ones too: the rule is
 * the organisation's. Says how many are left.
 */
export const applyRetention = command(
  { name: "apply-retention", permission: "privacy:write", input: RetentionRun },
  async (ctx, { kind, understood }): Promise<{ erased: number; left: number }> => {
    if (!understood) throw new DomainError("invalid", "check_fields", { fields: { understood: "choose" } });
    const [rule] = await ctx.tx
      .select()
      .from(retentionRules)
      .where(eq(retentionRules.kind, kind))
      .for("share");
    if (!rule) return { erased: 0, left: 0 };
    const { rows, count } = await overdueRecords(ctx, rule, atOnce);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await eraseAll(ctx, kind, ids);
    const { months } = rule;
    await ctx.tx
      .insert(retentionRuns)
      .values({ actorId: ctx.actor.employeeId, kind, months, erased: ids.length });
    return { erased: ids.length, left: count - ids.length };
  },
);

async function eraseAll(ctx: Ctx, kind: RetentionKind, ids: string[]): Promise<void> {
  if (kind === "lost_cases") return eraseCases(ctx, ids);
  await erase(ctx, await loadPersons(ctx, kind === "archived_persons" ? "customer" : "contact", ids), kind);
}
