import { expect, it } from "vitest";
import { archiveCase } from "@/lib/cases/archive-case";
import { restoreCase } from "@/lib/cases/restore-case";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

it("restores only what is archived and visible", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase({ ownerId: ctx.actor.employeeId, ownerOnly: true });
    await expect(restoreCase(ctx, { caseId: id })).rejects.toMatchObject({ code: "not_found" });
    await archiveCase(ctx, { caseId: id });
    const other = { ...ctx, actor: { ...ctx.actor, employeeId: idOf("employee", "nordbygg", "kerstin") } };
    await expect(restoreCase(other, { caseId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await restoreCase(ctx, { caseId: id })).toMatchObject({ id });
  });
});
