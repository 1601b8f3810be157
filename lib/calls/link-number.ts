import { and, eq, isNull } from "drizzle-orm";
import { calls } from "@/db/tenant/schema/calls";
import { visibleCalls } from "@/lib/activities/visibility";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { phoneE164, phoneText } from "@/lib/core/phone";
import { callLinks } from "./call-links";
import { NumberLink } from "./schema";

/** Says whose an unknown number is: all its calls that are nobody's become that customer's or person's. */
export const linkNumber = command(
  { name: "link-number", permission: "activity:write", input: NumberLink },
  async (ctx, { number, ...wanted }): Promise<{ number: string; text: string; count: number }> => {
    const e164 = phoneE164(number, ctx.tenant.country);
    if (e164 === null) throw new DomainError("invalid", "choose", { field: "number" });
    const { customerId, contactId } = await callLinks(ctx, { ...wanted, caseId: null });
    const rows = await ctx.tx
      .update(calls)
      .set({ customerId, contactId })
      .where(
        and(
          eq(calls.numberE164, e164),
          isNull(calls.customerId),
          isNull(calls.contactId),
          isNull(calls.caseId),
          isNull(calls.archivedAt),
          visibleCalls(ctx),
        ),
      )
      .returning({ id: calls.id });
    return { number: e164, text: phoneText(e164, ctx.tenant.country), count: rows.length };
  },
);
