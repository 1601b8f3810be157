import { z } from "zod";
import { orderStatuses } from "@/db/tenant/schema/orders";
import { historyFilter } from "@/lib/changes/schema";
import {
  count,
  country,
  currency,
  isoDate,
  optionalIsoDate,
  optionalLongText,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
} from "@/lib/core/fields";
import { locales } from "@/lib/core/locales";
import { orderLineRows } from "@/lib/lines/schema";

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;
const optional = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(blankToNull, field.nullable()).default(null);

export const OrderId = z.object({ orderId: uuid() });

/** A new order: everything else follows from the customer. */
export const NewOrder = z.object({
  customerId: uuid(),
  title: requiredText(200),
  /** Empty: the series' next. */
  number: optionalText(40),
  ownerId: optionalUuid(),
  /** Empty: today. */
  orderedOn: optionalIsoDate(),
  startsOn: optionalIsoDate(),
  deliversOn: optionalIsoDate(),
  yourReference: optionalText(200),
});
export type NewOrder = z.output<typeof NewOrder>;

const Address = z
  .object({
    street: optionalText(200),
    postcode: optionalText(20),
    city: optionalText(100),
    country: optional(country()),
  })
  .prefault({});

const OrderInput = z.object({
  number: requiredText(40),
  title: requiredText(200),
  ownerId: optionalUuid(),
  currency: currency(),
  language: z.enum(locales, "choose"),
  orderedOn: isoDate(),
  startsOn: optionalIsoDate(),
  deliversOn: optionalIsoDate(),
  yourReference: optionalText(200),
  ourReference: optionalText(200),
  invoiceAddress: Address,
  deliveryAddress: Address,
  paymentTerms: optionalText(60),
  creditDays: optional(count(0, 365)),
  orderInformation: optionalLongText(2000),
  /** Exactly these, in this order. */
  lines: orderLineRows(),
});
type OrderInput = z.output<typeof OrderInput>;
const which = { orderId: uuid(), version: rowVersion() };
export type OrderEdit = Partial<OrderInput> & { orderId: string; version: number };

type SentEdit = Partial<z.input<typeof OrderInput>> & { orderId: string; version: number | string };
type FieldName = keyof typeof OrderInput.shape;

/** A change of those fields alone that are sent; the others stay as they are. */
export const OrderEdit: z.ZodType<OrderEdit, SentEdit> = z
  .custom<SentEdit>()
  .transform((raw, context): OrderEdit => {
    const names = Object.keys(OrderInput.shape).filter((name) => Object.hasOwn(Object(raw), name));
    const sent = Object.fromEntries(names.map((name) => [name, true])) as Record<FieldName, true>;
    const result = OrderInput.pick(sent).extend(which).safeParse(raw);
    if (result.success) return result.data;
    for (const { message, path } of result.error.issues)
      context.addIssue({ code: "custom", message, path: [...path] });
    return z.NEVER;
  });

export const OrderStatusChange = OrderId.extend({ status: z.enum(orderStatuses, "choose") });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
const one = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(first, schema.optional());

/** The fixed filters of the list, which other pages link with; `all` says that none of them holds. */
export const OrderFilter = z.object({
  status: one(z.enum([...orderStatuses, "all"])),
  customer: one(uuid()),
  case: one(uuid()),
  owner: one(z.union([z.literal("none"), uuid()])),
  locked: one(z.enum(["yes", "no"])),
  /** Both days belong to it; of the order's date. */
  from: one(isoDate()),
  to: one(isoDate()),
});
export type OrderFilter = z.output<typeof OrderFilter>;

/** What an order's page shows: the address of the page, read. */
export const OrderPageState = z.object({
  tab: z.preprocess(first, z.enum(["overview", "history"]).catch("overview")).default("overview"),
  ...historyFilter,
  cursor: one(z.string().max(1000)),
});
export type OrderPageState = z.output<typeof OrderPageState>;
