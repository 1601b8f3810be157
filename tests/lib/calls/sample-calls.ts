import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { logCall } from "@/lib/calls/log-call";
import type { Ctx } from "@/lib/core/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

type Values = Partial<Parameters<typeof logCall>[1]>;

/** A customer with a person, one that is Bertil's alone, and ways to log calls. */
export async function sampleCalls(ctx: Ctx) {
  await setUpActivities(ctx, {});
  const addCustomer = async (values: Partial<typeof customers.$inferInsert> = {}) => {
    const [row] = await ctx.tx
      .insert(customers)
      .values({ name: "Åkerlund & Söner AB", country: "SE", ...values })
      .returning({ id: customers.id });
    return row?.id ?? "";
  };
  const addContact = async (values: Partial<typeof contacts.$inferInsert> = {}) => {
    const [row] = await ctx.tx
      .insert(contacts)
      .values({ firstName: "Karin", lastName: "Wallin", ...values })
      .returning({ id: contacts.id });
    return row?.id ?? "";
  };
  const bertil = actingAs(ctx, "bertil");
  const own = { visibility: "owner" as const, ownerId: idOf("employee", "nordbygg", "bertil") };
  return {
    bertil,
    own,
    addCustomer,
    addContact,
    customerId: await addCustomer(),
    hiddenId: await addCustomer({ name: "Hemlig Kund", ...own }),
    call: (values: Values = {}, as: Ctx = ctx) => logCall(as, values),
  };
}
