import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import { translateConstraint } from "@/lib/core/constraint-errors";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("says at which field the database refused a case", async () => {
  const breaches = {
    "status_kind = 'lost', status_id = (select id from case_statuses where kind = 'lost'), probability_percent = 0":
      ["lost_needs_reason", "reasonId"],
    "reason_id = (select id from case_reasons where outcome = 'lost' limit 1)": ["choose", "reasonId"],
    "closed_on = null": ["closed_needs_date", "closedOn"],
    "stalled_until = current_date": ["stalled_needs_date", "stalledUntil"],
    "stalled_reason = 'Semester'": ["stalled_needs_reason", "stalledReason"],
  };
  for (const [breach, [message, field]] of Object.entries(breaches)) {
    const refused = await rolledBack(async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      const { id } = await addCase();
      await closeCase(ctx, { caseId: id, outcome: "won" });
      await ctx.tx.execute(sql`update ${cases} set ${sql.raw(breach)} where id = ${id}`);
      await ctx.tx.execute("set constraints all immediate");
    }).catch(translateConstraint);
    expect(refused, breach).toMatchObject({ message, details: { field } });
  }
});
