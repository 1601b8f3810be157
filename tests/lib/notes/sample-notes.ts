import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { createNote } from "@/lib/notes/create-note";
import { idOf, type Person } from "@/tests/support/people";

export const employee = (person: Person) => idOf("employee", "nordbygg", person);

/** A customer that everybody sees, one that is Anna's alone, and a way to write notes. */
export async function sampleNotes(ctx: Ctx) {
  const [open, hidden] = await ctx.tx
    .insert(customers)
    .values([
      { name: "Åkerlund & Söner AB", country: "SE" },
      { name: "Hemliga Bolaget AB", country: "SE", visibility: "owner", ownerId: employee("anna") },
    ])
    .returning({ id: customers.id });
  const customerId = open?.id ?? "";
  return {
    customerId,
    hiddenId: hidden?.id ?? "",
    write: (values: Partial<Parameters<typeof createNote>[1]> = {}, as: Ctx = ctx) =>
      createNote(as, { customerId, body: "Ringde i dag", ...values }),
  };
}
