import { and, eq } from "drizzle-orm";
import { type CallProvider, telephonyServices } from "@/db/tenant/schema/calls";
import type { Ctx } from "@/lib/core/context";
import { openSecret } from "./telephony-secret";

/** The secret that an exchange must know; null where it isn't switched on. */
export async function readTelephonySecret(ctx: Ctx, provider: CallProvider): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ sealed: telephonyServices.sealedSecret })
    .from(telephonyServices)
    .where(and(eq(telephonyServices.provider, provider), eq(telephonyServices.enabled, true)));
  return row ? openSecret(row.sealed, ctx.tenant.organisationId, provider) : null;
}
