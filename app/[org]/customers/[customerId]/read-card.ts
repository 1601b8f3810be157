import { listChanges } from "@/lib/changes/list-changes";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import type { Ctx } from "@/lib/core/context";
import type { CardView } from "@/lib/customers/card-view";
import { getCustomer } from "@/lib/customers/get-customer";
import { listCustomerCases } from "@/lib/customers/list-customer-cases";

export const casesShown = 100;
const overviewShown = 6;

/** A customer and what the chosen tab needs beside it. */
export async function readCard(ctx: Ctx, customerId: string, view: CardView) {
  const customer = await getCustomer(ctx, { id: customerId });
  return { customer, body: await readTab(ctx, customerId, view) };
}

export type CardBody = Awaited<ReturnType<typeof readTab>>;

async function readTab(ctx: Ctx, customerId: string, { tab, cursor, role, end }: CardView) {
  if (tab === "contacts") {
    const people = await listCustomerContacts(ctx, { customerId });
    const edited = { role, isEnding: end };
    return { tab, people, edited, options: await suggestContacts(ctx, {}) } as const;
  }
  if (tab === "cases") {
    return { tab, cases: await listCustomerCases(ctx, { customerId, limit: casesShown }) } as const;
  }
  if (tab === "history") return { tab, changes: await listChanges(ctx, { customerId, cursor }) } as const;
  return {
    tab,
    people: await listCustomerContacts(ctx, { customerId, currentOnly: true, limit: overviewShown }),
    cases: await listCustomerCases(ctx, { customerId, openOnly: true, limit: overviewShown }),
  } as const;
}
