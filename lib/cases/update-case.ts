import { eq } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { changesAny } from "@/lib/core/same-value";
import { CaseEdit } from "./case-input";
import { lockCase } from "./lock-case";
import { refuseStaleCase } from "./refuse-stale-case";
import { requireCaseFields } from "./require-case-fields";
import { validateCase } from "./validate-case";
import { followLines, writeCaseLines } from "./write-case-lines";
import { writeCasePeople } from "./write-case-people";

/**
 * Changes those of a case's facts that are sent: a whole form's, or the one that was edited where it stands. If somebody
 * changed one of them since the form was opened, both versions are shown. A closed case keeps its status and
 * probability: it is reopened first.
 */
export const updateCase = command(
  { name: "update-case", permission: "case:write", input: CaseEdit },
  async (ctx, { id, version, holds, ...input }) => {
    const current = await lockCase(ctx, id);
    if (current.version !== version) await refuseStaleCase(ctx, current, version, { ...input, holds });
    const columns = await validateCase(ctx, input, current, holds);
    await requireCaseFields(ctx, input, columns, current, holds);
    if (changesAny(columns, current)) await ctx.tx.update(cases).set(columns).where(eq(cases.id, id));
    if (holds.includes("lines")) await writeCaseLines(ctx, id, input.lines);
    await followLines(ctx, id);
    if (holds.includes("people")) await writeCasePeople(ctx, id, input.people);
    const { title, visibility, ownerId } = { ...current, ...columns };
    return { id, title, isVisible: visibility === "everyone" || ownerId === ctx.actor.employeeId };
  },
);
