import { telephonyLines } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { requireEmployee } from "@/lib/employees/require-employee";
import { lineNumber } from "./line-number";
import { LineInput } from "./schema";

/** Says whose a number or an extension of ours is. @throws DomainError `conflict` if it is somebody's already */
export const addTelephonyLine = command(
  { name: "add-telephony-line", permission: "setting:write", input: LineInput },
  async (ctx, { employeeId, number: typed }) => {
    await requireEmployee(ctx, employeeId, "employeeId");
    const number = lineNumber(typed, ctx.tenant.country);
    await ctx.tx.insert(telephonyLines).values({ employeeId, number });
    return { number };
  },
);
