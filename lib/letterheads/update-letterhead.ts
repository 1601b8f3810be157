import { eq } from "drizzle-orm";
import { letterheads } from "@/db/tenant/schema/orders";
import { bicFault, ibanFault } from "@/lib/billing/number-faults";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockLetterhead } from "./lock-letterhead";
import { LetterheadInput } from "./schema";

/** Sets what stands at the head and foot of what the organisation sends. The logo stays as it is. */
export const updateLetterhead = command(
  { name: "update-letterhead", permission: "setting:write", input: LetterheadInput },
  async (ctx, { version, ...columns }): Promise<void> => {
    const present = await lockLetterhead(ctx);
    if ((present?.version ?? 0) !== version)
      throw new DomainError("conflict", "conflict", {
        formValues: { version: String(present?.version ?? 0) },
      });
    refuseNumbers(columns);
    if (present) await ctx.tx.update(letterheads).set(columns).where(eq(letterheads.id, present.id));
    else await ctx.tx.insert(letterheads).values(columns);
  },
);

function refuseNumbers({ iban, bic }: { iban: string | null; bic: string | null }): void {
  const faults = { iban: iban && ibanFault(iban), bic: bic && bicFault(bic) };
  const found = Object.entries(faults).flatMap(([field, fault]) => (fault ? [{ field, ...fault }] : []));
  if (found.length === 0) return;
  throw new DomainError("invalid", "check_fields", {
    fields: Object.fromEntries(found.map(({ field, message }) => [field, message])),
    fieldValues: Object.fromEntries(found.map(({ field, values }) => [field, values ?? {}])),
  });
}
