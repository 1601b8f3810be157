import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/context";
import { escapeLike } from "@/lib/core/search-pattern";
import type { ListField } from "@/lib/views/list-field";
import type { Condition, FieldKind } from "@/lib/views/schema";
import type { CustomField } from "./custom-field";
import { customFilterCondition, customSortExpression } from "./filter-and-sort";
import { customName } from "./read-custom-values";

const kinds: Record<CustomField["kind"], FieldKind> = {
  text: "text",
  long_text: "text",
  number: "number",
  money: "number",
  date: "date",
  choice: "choice",
  choices: "choice",
  flag: "flag",
};
const typed = new Set(["text", "number", "date"]);

/** The organisation's own fields as a list's: shown, sorted and filtered like the others; `custom` holds the values. */
export function customListFields(ctx: Ctx, fields: CustomField[], custom: AnyPgColumn): ListField[] {
  return fields
    .filter(({ archivedAt }) => archivedAt === null)
    .map((field) => ({
      key: customName(field.key),
      kind: kinds[field.kind],
      column: {
        look: field.kind === "number" || field.kind === "money" ? "ownNumber" : "own",
        value: sql`(${custom} -> ${field.key}::text)`,
        edit: typed.has(field.kind) && !field.hasPeriod ? customName(field.key) : undefined,
      },
      sort: { by: customSortExpression(ctx, field), nullable: true },
      filter: {
        kind: "test",
        accepts: (value) => field.options.some(({ key }) => key === value),
        test: (condition) => conditionOf(ctx, field, condition),
      },
    }));
}

function conditionOf(ctx: Ctx, field: CustomField, { operator, values }: Condition): SQL {
  const test = (name: "is" | "contains" | "at_least" | "at_most", value: string) =>
    customFilterCondition(ctx, field, { operator: name, value: field.kind === "choices" ? [value] : value });
  const [first = "", second = ""] = values;
  const any = () =>
    sql`(${sql.join(
      values.map((value) => test("is", value)),
      sql` or `,
    )})`;
  switch (operator) {
    case "empty":
      return customFilterCondition(ctx, field, { operator: "is_empty" });
    case "filled":
      return customFilterCondition(ctx, field, { operator: "is_set" });
    case "begins":
      return sql`(${customFilterCondition(ctx, field, { operator: "is_set" })}
        and app.fold(${customSortExpression(ctx, field)}) like app.fold(${escapeLike(first)}) || '%')`;
    case "from":
      return test("at_least", first);
    case "to":
      return test("at_most", first);
    case "between":
      return sql`(${test("at_least", first)} and ${test("at_most", second)})`;
    case "any":
      return any();
    case "none":
      return sql`not ${any()}`;
    case "yes":
      return test("is", "yes");
    case "no":
      return sql`not ${test("is", "yes")}`;
    default:
      return test(operator, first);
  }
}
