import { not, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { escapeLike } from "@/lib/core/search-pattern";
import { withinDays } from "@/lib/core/within-days";
import type { DayTest, ListField, ListFilter, Way } from "./list-field";
import type { Condition, ListState } from "./schema";

/** The filter as SQL, made of the catalogue's own expressions and parameters; undefined when there is none. Either way says the same. */
export function compileConditions(
  fields: ListField[],
  { match, where, groups }: Pick<ListState, "match" | "where" | "groups">,
  timeZone: string,
  way: Way = "hits",
): SQL | undefined {
  const one = (condition: Condition) => compileOne(fields, condition, timeZone, way);
  const [outer, inner] = match === "all" ? [sql` and `, sql` or `] : [sql` or `, sql` and `];
  const parts = [
    ...where.map(one),
    ...groups.filter((group) => group.length > 0).map((group) => sql`(${sql.join(group.map(one), inner)})`),
  ];
  return parts.length > 0 ? sql`(${sql.join(parts, outer)})` : undefined;
}

function compileOne(fields: ListField[], condition: Condition, timeZone: string, way: Way): SQL {
  const filter = fields.find(({ key }) => key === condition.field)?.filter;
  if (!filter) throw new Error(`there is no filter on ${condition.field}`);
  if (filter.kind === "test") return filter.test(condition, way);
  if (filter.kind === "choice") return choiceTest(filter, condition);
  if (filter.kind === "flag") {
    return condition.operator === "yes"
      ? sql`coalesce(${filter.by}, false)`
      : sql`not coalesce(${filter.by}, false)`;
  }
  if ("holds" in filter) return filter.holds(boundsOf(condition), way);
  if ("falls" in filter) return fallsTest(filter.falls, condition, way);
  if (condition.operator === "empty") return sql`${filter.by} is null`;
  if (condition.operator === "filled") return sql`${filter.by} is not null`;
  if (filter.kind === "text") return textTest(filter, condition, way);
  if (filter.kind === "moment") {
    const { least, most } = boundsOf(condition);
    return withinDays(filter.by, { from: least, to: most }, timeZone) ?? sql`true`;
  }
  return rangeTest(filter.by, condition, filter.kind === "date" ? sql`date` : sql`numeric`);
}

/** What a text is asked, but whether there is one. */
export function textTest(
  { by, within, isWhole, isPlain, used }: Extract<ListFilter, { kind: "text" }>,
  { operator, values }: Condition,
  way: Way = "hits",
): SQL {
  const typed = escapeLike(values[0] ?? "");
  const literal = isPlain ? sql`lower(${typed})` : sql`app.fold(${typed})`;
  const patterns = { contains: sql`'%' || ${literal} || '%'`, begins: sql`${literal} || '%'`, is: literal };
  const pattern = patterns[operator as keyof typeof patterns];
  const fold = (text: SQLWrapper) => (isPlain ? sql`lower(${text})` : sql`app.fold(${text})`);
  const test = used
    ? sql`${by} = any(array(select one from (${used}) texts (one) where ${fold(sql`one`)} like ${pattern}))`
    : within && isWhole
      ? sql`${within} like ${pattern}`
      : sql`${fold(by)} like ${pattern}`;
  if (way === "walked") {
    // Many rows pass, whatever the database expects of a pattern: it shall walk the order, not look for them.
    const isLikely = within && !isWhole ? sql`${within} like '%' || ${literal} || '%'` : sql`true`;
    return sql`(case when ${isLikely} then ${test} end)`;
  }
  // Said once more of the search column, whose index then finds the rows.
  return within && !isWhole ? sql`(${test} and ${within} like '%' || ${literal} || '%')` : sql`(${test})`;
}

function choiceTest(filter: Extract<ListFilter, { kind: "choice" }>, { operator, values }: Condition): SQL {
  // Bare, so that an index serves it; unknown is no hit either way.
  if (operator === "any") return filter.has(values);
  if (operator === "none" && filter.hasNot) return filter.hasNot(values);
  if (operator === "filled" && filter.isFilled) return filter.isFilled;
  if (operator === "none") return sql`not coalesce(${filter.has(values)}, false)`;
  const isEmpty = filter.isEmpty ?? sql`false`;
  return operator === "empty" ? isEmpty : sql`not ${isEmpty}`;
}

/** Bounds of a number or a day, both included. */
function boundsOf({ operator, values: [first = "", second = ""] }: Condition) {
  if (operator === "empty") return { least: null, most: "0" };
  if (operator === "filled") return { least: "1", most: null };
  const most = { is: first, from: null, to: first, between: second }[
    operator as "is" | "from" | "to" | "between"
  ];
  return { least: operator === "to" ? null : first, most };
}

function fallsTest(falls: (days: DayTest, way: Way) => SQL | undefined, condition: Condition, way: Way): SQL {
  const isAny = condition.operator === "empty" || condition.operator === "filled";
  const { least, most } = isAny ? { least: null, most: null } : boundsOf(condition);
  const test = falls({ from: least, to: most }, way) ?? sql`true`;
  return condition.operator === "empty" ? not(test) : test;
}

function rangeTest(by: SQLWrapper, condition: Condition, type: SQL): SQL {
  const { least, most } = boundsOf(condition);
  const tests = [
    ...(least === null ? [] : [sql`${by} >= ${least}::${type}`]),
    ...(most === null ? [] : [sql`${by} <= ${most}::${type}`]),
  ];
  return sql`(${sql.join(tests, sql` and `)})`;
}
