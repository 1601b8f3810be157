import { customers } from "@/db/tenant/schema/customers";
import { command } from "@/lib/core/command";
import { candidateOfRecord } from "@/lib/duplicates/candidate-of-record";
import { refuseDuplicates } from "@/lib/duplicates/refuse-duplicates";
import { claimNumber } from "@/lib/number-series/claim-number";
import { requireCustomerFields } from "./require-customer-fields";
import { CustomerInput } from "./schema";
import { validateCustomer } from "./validate-customer";
import { writeCustomerCategories } from "./write-customer-categories";

export type SavedCustomer = {
  id: string;
  name: string;
  /** The actor may see it: not when it was made for another owner alone. */
  isVisible: boolean;
};

/** Takes a company or a private person into the register; a name is enough. */
export const createCustomer = command(
  { name: "create-customer", permission: "customer:write", input: CustomerInput },
  async (ctx, input): Promise<SavedCustomer> => {
    const columns = await validateCustomer(ctx, input);
    await requireCustomerFields(ctx, input, columns);
    await refuseDuplicates(ctx, candidateOfRecord("customer", columns), input.duplicatesSeen);
    if (columns.number) await claimNumber(ctx, { kind: "customer", number: columns.number });
    const [row] = await ctx.tx.insert(customers).values(columns).returning({ id: customers.id });
    if (!row) throw new Error("the customer was not inserted");
    await writeCustomerCategories(ctx, row.id, input.categoryIds);
    const isVisible = columns.visibility === "everyone" || columns.ownerId === ctx.actor.employeeId;
    return { id: row.id, name: columns.name, isVisible };
  },
);
