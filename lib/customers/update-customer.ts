import { eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { changesAny } from "@/lib/core/same-value";
import { candidateOfRecord } from "@/lib/duplicates/candidate-of-record";
import { refuseDuplicates } from "@/lib/duplicates/refuse-duplicates";
import { claimNumber } from "@/lib/number-series/claim-number";
import { keptOrigin } from "@/lib/registries/kept-origin";
import type { SavedCustomer } from "./create-customer";
import { lockCustomer } from "./lock-customer";
import { refuseStaleCustomer } from "./refuse-stale-customer";
import { requireCustomerFields } from "./require-customer-fields";
import { CustomerEdit } from "./schema";
import { validateCustomer } from "./validate-customer";
import { writeCustomerCategories } from "./write-customer-categories";

/**
 * Changes those of a customer's facts that are sent: a whole form's, or the one that was edited where it stands. If
 * somebody changed one of them since the form was opened, both versions are shown.
 */
export const updateCustomer = command(
  { name: "update-customer", permission: "customer:write", input: CustomerEdit },
  async (ctx, { id, version, holds, ...input }): Promise<SavedCustomer> => {
    const current = await lockCustomer(ctx, id);
    if (current.version !== version) await refuseStaleCustomer(ctx, current, version, { ...input, holds });
    const columns = await validateCustomer(ctx, input, current, holds);
    await requireCustomerFields(ctx, input, columns, current, holds);
    await refuseDuplicates(ctx, candidateOfRecord("customer", columns, current), input.duplicatesSeen);
    if (columns.number && columns.number !== current.number)
      await claimNumber(ctx, { kind: "customer", number: columns.number, except: id });
    columns.registry = keptOrigin(current, columns);
    if (changesAny(columns, current)) await ctx.tx.update(customers).set(columns).where(eq(customers.id, id));
    if (holds.includes("categoryIds")) await writeCustomerCategories(ctx, id, input.categoryIds);
    const { visibility, ownerId } = { ...current, ...columns };
    const isVisible = visibility === "everyone" || ownerId === ctx.actor.employeeId;
    return { id, name: columns.name, isVisible };
  },
);
