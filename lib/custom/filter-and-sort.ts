import { type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { type CustomValue, customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { CustomField } from "./custom-field";
import { readCustomValues } from "./read-custom-values";

export const customOperators = [
  "is",
  "is_not",
  "contains",
  "at_least",
  "at_most",
  "is_set",
  "is_empty",
] as const;
export type CustomOperator = (typeof customOperators)[number];
type Filtered = Pick<CustomField, "entity" | "key" | "kind" | "options" | "hasPeriod">;

/** What can be asked of a field of the kind. */
export function operatorsOf(kind: CustomField["kind"]): CustomOperator[] {
  const always = ["is_set", "is_empty"] as const;
  if (kind === "text" || kind === "long_text") return ["contains", "is", "is_not", ...always];
  if (kind === "number" || kind === "money" || kind === "date") {
    return ["is", "at_least", "at_most", ...always];
  }
  return ["is", "is_not", ...always];
}

/**
 * Records whose own field is so. `value` is what a person typed or chose, read as the form reads it. Of a field with a
 * period only a value that holds today counts. `is` is answered by the index on `custom`; ranges read the rows that
 * have own values at all.
 * @throws DomainError `invalid` for a value that the field can't have, or an operator that its kind doesn't know
 */
export function customFilterCondition(
  ctx: Ctx,
  field: Filtered,
  { operator, value }: { operator: CustomOperator; value?: string | string[] | null },
): SQL {
  if (!operatorsOf(field.kind).includes(operator)) throw new DomainError("invalid", "choose");
  const custom = columnOf(field);
  const isSet = sql`(${custom} <> '{}' and jsonb_exists(${custom}, ${field.key}::text)${holds(ctx, field)})`;
  if (operator === "is_set") return isSet;
  if (operator === "is_empty") return sql`not ${isSet}`;
  if (operator === "contains") {
    const part = typeof value === "string" ? value.trim() : "";
    return sql`(${isSet} and position(app.fold(${part}) in app.fold(${textOf(field)})) > 0)`;
  }
  const asked = askedValue(ctx, field, value);
  if (operator === "at_least") return sql`(${isSet} and ${comparable(field)} >= ${bound(asked)})`;
  if (operator === "at_most") return sql`(${isSet} and ${comparable(field)} <= ${bound(asked)})`;
  const equals = sql`(${custom} <> '{}' and ${custom} @> ${containing(field, asked)}::jsonb${holds(ctx, field)})`;
  return operator === "is" ? equals : sql`not ${equals}`;
}

/**
 * What records are sorted by: texts by the organisation's alphabet, numbers and amounts by size, dates by time, options
 * in their order, no before yes; null without a value.
 */
export function customSortExpression(ctx: Ctx, field: Filtered): SQL {
  const { kind, options } = field;
  if (kind === "text" || kind === "long_text") return sql`${collate(textOf(field), ctx.tenant.collation)}`;
  if (kind === "choice" || kind === "choices") {
    const first = kind === "choice" ? textOf(field) : sql`(${jsonOf(field)} ->> 0)`;
    return sql`array_position(${sql.param(options.map(({ key }) => key))}::text[], ${first})`;
  }
  if (kind === "flag") return sql`(${textOf(field)} = 'true')`;
  return comparable(field);
}

const columns = { customer: customers.custom, contact: contacts.custom, case: cases.custom };
const columnOf = ({ entity }: Filtered) => columns[entity];

/** The value as jsonb, and as text: of an amount its number. */
const jsonOf = (field: Filtered) =>
  field.hasPeriod
    ? sql`(${columnOf(field)} -> ${field.key}::text -> 'value')`
    : sql`(${columnOf(field)} -> ${field.key}::text)`;
const textOf = (field: Filtered) =>
  field.kind === "money" ? sql`(${jsonOf(field)} ->> 'amount')` : sql`(${jsonOf(field)} #>> '{}')`;

/** What was stored before its field was of this kind is no number; it must not fail the list. */
function comparable(field: Filtered): SQL {
  const text = textOf(field);
  if (field.kind === "date")
    return sql`(case when ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then ${text}::date end)`;
  return sql`(case when ${text} ~ '^-?[0-9]+([.][0-9]+)?$' then ${text}::numeric end)`;
}

function holds(ctx: Ctx, field: Filtered): SQL {
  if (!field.hasPeriod) return sql``;
  const [from, until] = ["from", "until"].map(
    (end) => sql`${columnOf(field)} -> ${field.key}::text ->> ${end}::text`,
  );
  return sql` and coalesce(${from} <= ${ctx.today}, true) and coalesce(${until} >= ${ctx.today}, true)`;
}

/** Texts are compared as they are stored; an amount without a currency is one in any. */
function askedValue(ctx: Ctx, field: Filtered, value: string | string[] | null | undefined): CustomValue {
  const { key } = field;
  const known = { ...field, hasPeriod: false, archivedAt: null, id: key, names: {}, version: 1 };
  // Every option may be asked for, retired ones too.
  const options = field.options.map((option) => ({ key: option.key, names: option.names }));
  const { values, errors } = readCustomValues({
    fields: [{ ...known, options }],
    raw: { [key]: value },
    current: {},
    currency: ctx.tenant.currency,
  });
  const read = values[key];
  if (read === undefined || Object.keys(errors).length > 0) {
    throw new DomainError("invalid", Object.values(errors)[0] ?? "required");
  }
  return read as CustomValue;
}

function containing({ key, kind, hasPeriod }: Filtered, asked: CustomValue): string {
  const value = kind === "money" ? { amount: amountOf(asked) } : asked;
  return JSON.stringify({ [key]: hasPeriod ? { value } : value });
}

const amountOf = (asked: CustomValue) =>
  typeof asked === "object" && !Array.isArray(asked) ? asked.amount : String(asked);
const bound = (asked: CustomValue) =>
  /^\d{4}-\d{2}-\d{2}$/.test(amountOf(asked)) ? sql`${asked}::date` : sql`${amountOf(asked)}::numeric`;
