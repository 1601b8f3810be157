import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { CaseInput } from "./case-input";
import { requireCaseFields } from "./require-case-fields";
import { validateNewCase } from "./validate-case";
import { followLines, writeCaseLines } from "./write-case-lines";
import { writeCasePeople } from "./write-case-people";

/** Begins a case at a customer: a title is enough, the rest follows from the status and the organisation. */
export const createCase = command(
  { name: "create-case", permission: "case:write", input: CaseInput },
  async (ctx, input) => {
    const columns = await validateNewCase(ctx, input);
    await requireCaseFields(ctx, input, columns);
    const [row] = await ctx.tx
      .insert(cases)
      .values(columns)
      .returning({ id: cases.id, number: cases.number });
    if (!row) throw new Error("no row was inserted");
    await writeCaseLines(ctx, row.id, input.lines);
    await followLines(ctx, row.id);
    await writeCasePeople(ctx, row.id, input.people);
    const { title, ownerOnly, ownerId } = input;
    return { ...row, title, isVisible: !ownerOnly || ownerId === ctx.actor.employeeId };
  },
);
