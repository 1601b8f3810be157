import type { SQL } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { ChosenRows } from "@/lib/bulk/schema";
import type { Ctx } from "@/lib/core/context";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { chosenRows } from "@/lib/views/chosen-rows";
import { listViews } from "@/lib/views/list-views";
import { customerListSpec } from "./customer-list-spec";
import { visibleCustomers } from "./visibility";

/** Which customers a change of many is about: the named ones or all that the list leaves, of either those that can be seen. */
export async function chosenCustomers(ctx: Ctx, input: ChosenRows): Promise<SQL> {
  const views = input.all ? await listViews(ctx, { entity: "customers" }) : [];
  const own = input.all ? await listCustomFields(ctx, { entity: "customer" }) : [];
  const spec = { ...customerListSpec(ctx, own), id: customers.id };
  return chosenRows(ctx, spec, views, input, visibleCustomers(ctx));
}
