import { z } from "zod";
import { listChanges } from "@/lib/changes/list-changes";
import { getContact } from "@/lib/contacts/get-contact";
import type { Ctx } from "@/lib/core/context";
import { suggestCustomers } from "@/lib/customers/suggest-customers";

/** What a person's card shows, as its address holds it. */
export const ContactView = z.object({
  tab: z.enum(["overview", "history"]).catch("overview").default("overview"),
  /** The place that is being edited. */
  role: z.string().max(36).optional().catch(undefined),
  cursor: z.string().max(2000).optional().catch(undefined),
});
type ContactView = z.output<typeof ContactView>;

/** A person and what the chosen tab needs beside them. */
export async function readCard(ctx: Ctx, contactId: string, { tab, cursor }: ContactView) {
  const contact = await getContact(ctx, { id: contactId });
  return {
    contact,
    changes: tab === "history" ? await listChanges(ctx, { rowId: contactId, cursor }) : null,
    customers: tab === "overview" ? await suggestCustomers(ctx, {}) : [],
  };
}

export type ContactCard = Awaited<ReturnType<typeof readCard>>;
