import { eq } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { type EditedField, refuseStaleEdit } from "@/lib/core/stale-edit";
import type { CustomerInput } from "./schema";

const texts = {
  name: "name",
  nickname: "nickname",
  number: "number",
  orgNumber: "org_number",
  email: "email",
  phone: "phone",
  website: "website",
  street: "street",
  postcode: "postcode",
  city: "city",
  industry: "industry",
  employeeCount: "employee_count",
  foundedYear: "founded_year",
} as const;
const codes = {
  kind: "kind",
  isSupplier: "is_supplier",
  country: "country",
  visibility: "visibility",
} as const;

/** Shows an editor what a colleague changed meanwhile. @throws DomainError `conflict`, always */
export async function refuseStaleCustomer(
  ctx: Ctx,
  id: string,
  sentVersion: number,
  sent: CustomerInput,
): Promise<never> {
  const [now] = await ctx.tx
    .select({
      version: customers.version,
      ...pick(texts),
      ...pick(codes),
      ownerId: customers.ownerId,
      ownerName: employees.name,
    })
    .from(customers)
    .leftJoin(employees, eq(employees.id, customers.ownerId))
    .where(eq(customers.id, id));
  if (!now) throw new Error("a locked customer is gone");
  const fields: Record<string, EditedField> = {
    ownerId: { column: "owner_id", sent: sent.ownerId, now: now.ownerId, shown: now.ownerName, adopts: true },
  };
  for (const [name, column] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const value = now[name];
    fields[name] = {
      column,
      sent: sent[name],
      now: value,
      shown: value === null ? null : String(value),
      adopts: true,
    };
  }
  for (const [name, column] of Object.entries(codes) as [keyof typeof codes, string][]) {
    // A box that is ticked or not can't be told from one that was never touched.
    fields[name] = { column, sent: sent[name], now: now[name], adopts: name !== "isSupplier" };
  }
  return refuseStaleEdit(ctx, { table: "customers", id, sentVersion, version: now.version }, fields);
}

function pick<Name extends keyof typeof texts | keyof typeof codes>(names: Record<Name, string>) {
  const columns = Object.keys(names).map((name) => [name, customers[name as Name]]);
  return Object.fromEntries(columns) as { [K in Name]: (typeof customers)[K] };
}
