import { eq } from "drizzle-orm";
import { addressKinds, type StoredPhone } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import { editedOwnFields } from "@/lib/custom/edited-own-fields";
import type { StoredCustomer } from "./lock-customer";
import type { CustomerInput } from "./schema";

const texts = {
  name: "name",
  firstName: "first_name",
  lastName: "last_name",
  nickname: "nickname",
  number: "number",
  orgNumber: "org_number",
  email: "email",
  invoiceEmail: "invoice_email",
  phone: "phone",
  fax: "fax",
  website: "website",
  street: "street",
  postcode: "postcode",
  city: "city",
  directions: "directions",
  industryCode: "industry_code",
  industry: "industry",
  employeeCount: "employee_count",
  foundedYear: "founded_year",
} as const;
const codes = { kind: "kind", country: "country", visibility: "visibility" } as const;
const boxes = { isCustomer: "is_customer", isSupplier: "is_supplier" } as const;
const nameless = { company: ["firstName", "lastName"], person: ["name"] };

/**
 * Shows an editor what a colleague changed meanwhile of what they were changing themselves.
 * @throws DomainError `conflict`, if there is any such field
 */
export async function refuseStaleCustomer(
  ctx: Ctx,
  now: StoredCustomer,
  sentVersion: number,
  { holds, ...sent }: CustomerInput & { holds: string[] },
): Promise<void> {
  const fields: Record<string, EditedField> = {
    ...plainFields(now, sent),
    ...listFields(now, sent),
    ...addressFields(now, sent),
    ...(await editedOwnFields(ctx, "customer", sent.custom, now.custom)),
    ownerId: {
      column: "owner_id",
      sent: sent.ownerId,
      now: now.ownerId,
      shown: await employeeName(ctx, now.ownerId),
      adopts: true,
    },
  };
  const ignored = nameless[sent.kind];
  const isHeld = (name: string) => holds.includes(name.split(".")[0] ?? "") && !ignored.includes(name);
  const held = Object.entries(fields).filter(([name]) => isHeld(name));
  const row = { table: "customers", id: now.id, sentVersion, version: now.version };
  await refuseStaleEdit(ctx, row, Object.fromEntries(held));
}

function plainFields(now: StoredCustomer, sent: CustomerInput): Record<string, EditedField> {
  const fields: Record<string, EditedField> = {};
  for (const [name, column] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const value = now[name];
    const shown = value === null ? null : String(value);
    fields[name] = { column, sent: sent[name], now: value, shown, adopts: true };
  }
  for (const [name, column] of Object.entries(codes) as [keyof typeof codes, string][])
    fields[name] = { column, sent: sent[name], now: now[name], adopts: true };
  for (const [name, column] of Object.entries(boxes) as [keyof typeof boxes, string][]) {
    const adopts = { [name]: now[name] ? "on" : "" };
    fields[name] = { column, sent: sent[name], now: now[name], adopts };
  }
  return fields;
}

function listFields(now: StoredCustomer, sent: CustomerInput): Record<string, EditedField> {
  const emails = rows(now.emails, sent.emails, (email = "", at) => ({ [`emails.${at}`]: email }));
  const phones = rows(now.phones, sent.phones, (phone, at) => ({
    [`phones.${at}.kind`]: phone?.kind ?? "other",
    [`phones.${at}.number`]: phone?.number ?? "",
  }));
  const tags = now.tags.join(", ");
  return {
    emails: {
      column: "emails",
      sent: sent.emails,
      now: now.emails,
      shown: now.emails.join(", "),
      adopts: emails,
    },
    phones: {
      column: "phones",
      of: withoutE164,
      sent: sent.phones,
      now: withoutE164(now.phones),
      shown: now.phones.map(({ number }) => number).join(", "),
      adopts: phones,
    },
    tags: { column: "tags", sent: sent.tags, now: now.tags, shown: tags, adopts: { tags } },
  };
}

const withoutE164 = (stored: unknown) =>
  ((stored ?? []) as StoredPhone[]).map(({ kind, number }) => ({ kind, number }));

const addressParts = ["street", "postcode", "city", "country"] as const;

function addressFields(now: StoredCustomer, sent: CustomerInput): Record<string, EditedField> {
  const fields: Record<string, EditedField> = {};
  for (const kind of addressKinds) {
    const address = sent.addresses[kind];
    if (!address) continue;
    for (const part of addressParts) {
      const of = (stored: unknown) => (stored as StoredCustomer["addresses"] | null)?.[kind]?.[part] ?? null;
      const value = of(now.addresses);
      const name = `addresses.${kind}.${part}`;
      fields[name] = { column: "addresses", of, sent: address[part], now: value, shown: value, adopts: true };
    }
  }
  return fields;
}

function rows<Row>(
  now: Row[],
  sent: unknown[],
  write: (row: Row | undefined, at: number) => Record<string, string>,
) {
  const count = Math.max(now.length, sent.length);
  return Object.assign({}, ...Array.from({ length: count }, (_, at) => write(now[at], at)));
}

async function employeeName(ctx: Ctx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = await ctx.tx.select({ name: employees.name }).from(employees).where(eq(employees.id, id));
  return row?.name ?? null;
}
