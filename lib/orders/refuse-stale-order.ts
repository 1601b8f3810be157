import { sql } from "drizzle-orm";
import type { OrderAddress } from "@/db/tenant/schema/orders";
import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { StoredOrder } from "./order-for-change";
import type { OrderEdit } from "./schema";

const columns = {
  number: "number",
  title: "title",
  ownerId: "owner_id",
  currency: "currency",
  language: "language",
  orderedOn: "ordered_on",
  startsOn: "starts_on",
  deliversOn: "delivers_on",
  yourReference: "your_reference",
  ourReference: "our_reference",
  paymentTerms: "payment_terms",
  creditDays: "credit_days",
  orderInformation: "order_information",
} as const;
/** What a person reads as it is stored; of the others it is only said that they changed. */
const readable = new Set(["number", "title", "yourReference", "ourReference", "paymentTerms", "creditDays"]);
const dates = new Set(["orderedOn", "startsOn", "deliversOn"]);

type Sent = Omit<OrderEdit, "orderId" | "version">;

/**
 * Shows an editor what a colleague changed meanwhile of what they were changing themselves, the lines as a whole.
 * @throws DomainError `conflict`, if there is any such field
 */
export async function refuseStaleOrder(
  ctx: Ctx,
  now: StoredOrder,
  sentVersion: number,
  { lines, ...sent }: Sent,
): Promise<void> {
  const row = { table: "orders", id: now.id, sentVersion, version: now.version };
  const who = lines ? await whoChangedLines(ctx, now.id, sentVersion) : null;
  if (who !== null) {
    throw new DomainError("conflict", "conflict_with", {
      fields: { lines: "changed_meanwhile" },
      fieldValues: { lines: { who } },
      values: { who },
      formValues: { version: String(now.version) },
    });
  }
  const fields: Record<string, EditedField> = {};
  for (const [name, column] of Object.entries(columns) as [keyof typeof columns, string][]) {
    if (sent[name] === undefined) continue;
    const value = now[name];
    const shown = value === null ? null : readable.has(name) ? String(value) : undefined;
    fields[name] = { column, sent: sent[name], now: value, shown, adopts: !dates.has(name) };
  }
  for (const name of ["invoiceAddress", "deliveryAddress"] as const)
    Object.assign(fields, addressFields(name, now[name], sent[name]));
  await refuseStaleEdit(ctx, row, fields);
}

type AddressName = "invoiceAddress" | "deliveryAddress";

function addressFields(name: AddressName, now: OrderAddress, sent: Sent[AddressName]) {
  const column = name === "invoiceAddress" ? "invoice_address" : "delivery_address";
  return Object.fromEntries(
    Object.entries(sent ?? {}).map(([part, value]) => {
      const of = (stored: unknown) => (stored as OrderAddress | null)?.[part as keyof OrderAddress] ?? null;
      const field: EditedField = { column, of, sent: value, now: of(now), shown: of(now), adopts: true };
      return [`${name}.${part}`, field];
    }),
  );
}

/** Who changed the order's lines after the version that the form shows; null: nobody. */
async function whoChangedLines(ctx: Ctx, orderId: string, version: number): Promise<string | null> {
  const { rows } = await ctx.tx.execute<{ who: string | null }>(sql`
    select coalesce(e.name, '') as who from change_log l left join employees e on e.id = l.actor_id
     where l.table_name = 'order_lines'
       and (coalesce(l.new, l.old) ->> 'order_id' = ${orderId}
         or l.row_id in (select id from order_lines where order_id = ${orderId}))
       and l.batch_id in (select b.batch_id from change_log b where b.row_id = ${orderId} and b.table_name = 'orders'
                             and (b.new ->> 'version')::int > ${version})
     order by l.id desc limit 1`);
  return rows[0]?.who ?? null;
}
