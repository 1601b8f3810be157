import type { StoredPhone } from "@/db/tenant/schema/customers";
import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import { editedOwnFields } from "@/lib/custom/edited-own-fields";
import type { StoredContact } from "./lock-contact";
import type { ContactEdit } from "./schema";

const texts = {
  firstName: "first_name",
  lastName: "last_name",
  email: "email",
  phone: "phone",
  street: "street",
  postcode: "postcode",
  city: "city",
} as const;
const codes = { country: "country", visibility: "visibility" } as const;

type Sent = Omit<ContactEdit, "id" | "version">;

/**
 * Shows an editor what a colleague changed meanwhile of what they were changing themselves.
 * @throws DomainError `conflict`, if there is any such field
 */
export async function refuseStaleContact(
  ctx: Ctx,
  now: StoredContact,
  sentVersion: number,
  { holds, ...sent }: Sent,
): Promise<void> {
  const fields: Record<string, EditedField> = {
    ...lists(now, sent),
    ...(await editedOwnFields(ctx, "contact", sent.custom, now.custom)),
    ownerId: { column: "owner_id", sent: sent.ownerId, now: now.ownerId, shown: now.ownerName, adopts: true },
  };
  for (const [name, column] of Object.entries(texts) as [keyof typeof texts, string][])
    fields[name] = { column, sent: sent[name], now: now[name], shown: now[name], adopts: true };
  for (const [name, column] of Object.entries(codes) as [keyof typeof codes, string][])
    fields[name] = { column, sent: sent[name], now: now[name], adopts: true };
  const held = Object.entries(fields).filter(([name]) => holds.includes(name.split(".")[0] ?? ""));
  const row = { table: "contacts", id: now.id, sentVersion, version: now.version };
  await refuseStaleEdit(ctx, row, Object.fromEntries(held));
}

function lists(now: StoredContact, sent: Omit<Sent, "holds">): Record<string, EditedField> {
  const tags = now.tags.join(", ");
  return {
    emails: {
      column: "emails",
      sent: sent.emails,
      now: now.emails,
      shown: now.emails.join(", "),
      adopts: false,
    },
    phones: {
      column: "phones",
      of: withoutE164,
      sent: sent.phones,
      now: withoutE164(now.phones),
      shown: now.phones.map(({ number }) => number).join(", "),
      adopts: false,
    },
    tags: { column: "tags", sent: sent.tags, now: now.tags, shown: tags, adopts: { tags } },
  };
}

const withoutE164 = (stored: unknown) =>
  ((stored ?? []) as StoredPhone[]).map(({ kind, number }) => ({ kind, number }));
