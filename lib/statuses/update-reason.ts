import { and, eq, isNull } from "drizzle-orm";
import { caseReasons } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "./require-names";
import { ChangedReason, namesOf } from "./schema";

/** Renames a reason, also where cases already carry it. */
export const updateReason = command(
  { name: "update-reason", permission: "setting:write", input: ChangedReason },
  async (ctx, { id, version, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const [reason] = await ctx.tx
      .select({ version: caseReasons.version })
      .from(caseReasons)
      .where(and(eq(caseReasons.id, id), isNull(caseReasons.archivedAt)))
      .for("update");
    if (!reason) throw notFound();
    if (reason.version !== version) throw new DomainError("conflict", "conflict");
    await ctx.tx.update(caseReasons).set({ names }).where(eq(caseReasons.id, id));
    return { id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
