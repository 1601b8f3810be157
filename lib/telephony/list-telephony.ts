import { eq } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import {
  type CallProvider,
  callProviders,
  telephonyLines,
  telephonyServices,
} from "@/db/tenant/schema/calls";
import { employees } from "@/db/tenant/schema/employees";
import { query } from "@/lib/core/query";
import { makesOwnSecret, openSecret } from "./telephony-secret";

export type TelephonyService = {
  provider: CallProvider;
  enabled: boolean;
  hasSecret: boolean;
  /** Ours, for the exchange; an exchange's own never leaves. */
  secret: string | null;
};
export type TelephonyLine = { id: string; number: string; employeeName: string };

/** How each exchange reaches us, and whose numbers and extensions are whose. */
export const listTelephony = query(
  { name: "list-telephony", permission: "setting:write", input: z.object({}) },
  async (ctx): Promise<{ services: TelephonyService[]; lines: TelephonyLine[] }> => {
    const rows = await ctx.tx.select().from(telephonyServices);
    const lines = await ctx.tx
      .select({ id: telephonyLines.id, number: telephonyLines.number, employeeName: employees.name })
      .from(telephonyLines)
      .innerJoin(employees, eq(employees.id, telephonyLines.employeeId))
      .orderBy(collate(employees.name, ctx.tenant.collation), telephonyLines.number);
    const services = callProviders.map((provider) => {
      const own = rows.find((row) => row.provider === provider);
      const isShown = own?.enabled === true && !makesOwnSecret(provider);
      return {
        provider,
        enabled: own?.enabled ?? false,
        hasSecret: own !== undefined,
        secret: isShown ? openSecret(own.sealedSecret, ctx.tenant.organisationId, provider) : null,
      };
    });
    return { services, lines };
  },
);
