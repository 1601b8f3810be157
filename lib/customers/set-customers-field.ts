import { type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { setBillingField } from "@/lib/billing/set-billing-field";
import { ownFieldWrite } from "@/lib/bulk/own-field-write";
import { fieldOf, flagOf, readValue } from "@/lib/bulk/read-value";
import { requireFilled } from "@/lib/bulk/require-filled";
import { FieldChange } from "@/lib/bulk/schema";
import { setCountry } from "@/lib/bulk/set-country";
import { type FieldSet, setField } from "@/lib/bulk/set-field";
import { optOutWrite, visibilityWrite } from "@/lib/bulk/shared-writes";
import { type Write, type Written, writeWhere } from "@/lib/bulk/write-where";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { country } from "@/lib/core/fields";
import { chosenCustomers } from "./chosen-customers";
import { CustomerInput } from "./schema";

const of = { table: customers, id: customers.id };
const plain = ["city", "industry", "employeeCount", "foundedYear", "directions"] as const;

/**
 * Gives many customers at once a value of one field, or takes it from them; many thousand in the background. Those that the
 * rule of a single customer refuses stay as they are and are named.
 */
export const setCustomersField = command(
  { name: "set-customers-field", permission: "customer:write", input: FieldChange },
  async (ctx, input): Promise<FieldSet> =>
    setField(
      ctx,
      of,
      await chosenCustomers(ctx, input),
      "set-customers-field",
      input,
      await planned(ctx, input),
    ),
);

/** What is to be written, checked before any row is touched. */
async function planned(ctx: Ctx, input: FieldChange): Promise<(chosen: SQL) => Promise<Written>> {
  const own = await ownFieldWrite(ctx, "customers", customers.custom, input);
  const by = (write: Write) => (chosen: SQL) => writeWhere(ctx, of, chosen, write);
  if (own) return by(own);
  const { key, group } = fieldOf("customers", input);
  if (group === "billing") return setBillingField(ctx, input);
  if (key === "country") {
    const value = readValue(country(), input);
    return (chosen) => setCountry(ctx, customers, chosen, value);
  }
  if (key === "doNotMarket") return by(optOutWrite(ctx, customers, flagOf(input)));
  if (key === "visibility") return by(visibilityWrite(customers, input));
  if (key === "isCustomer" || key === "isSupplier") return by(sideWrite(key, flagOf(input)));
  const column = plain.find((one) => one === key) ?? "city";
  const value = readValue(CustomerInput.shape[column], input);
  if (value === null) await requireFilled(ctx, "customers", column);
  return by({ columns: { [column]: value }, needed: sql`${customers[column]} is distinct from ${value}` });
}

/** Whoever is no customer is a supplier, and the other way round. */
function sideWrite(key: "isCustomer" | "isSupplier", value: boolean): Write {
  const other = key === "isCustomer" ? customers.isSupplier : customers.isCustomer;
  return {
    columns: { [key]: value },
    needed: sql`${customers[key]} <> ${value}`,
    ...(value ? {} : { allowed: sql`${other}` }),
  };
}
