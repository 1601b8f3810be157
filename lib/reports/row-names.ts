import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { casePipelines, caseReasons, caseStatuses, type Names, products } from "@/db/tenant/schema/cases";
import { categories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { nameIn } from "@/lib/core/names";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { ClosedDimension, PipelineDimension } from "./schema";

/** `position` orders rows that have an order of their own. */
export type RowName = { name: string; colorSlot?: number; position?: number };

/** What a report's rows are called, by their keys. A key that is its own name, as of a source, or that is none is absent. */
export async function rowNames(
  ctx: Ctx,
  by: PipelineDimension | ClosedDimension,
  keys: string[],
): Promise<Map<string, RowName>> {
  if (keys.length === 0) return new Map();
  const statement = statementOf(ctx, by, keys);
  if (!statement) return new Map();
  const { rows } = await ctx.tx.execute<Named>(statement);
  const inLanguage = (names: Names) => nameIn(names, ctx.actor.locale, ctx.tenant.locale);
  return new Map(
    rows.map(({ id, name, names, pipeline, color_slot }, position) => [
      id,
      {
        name: name ?? [pipeline, names].flatMap((one) => (one ? [inLanguage(one)] : [])).join(" · "),
        position,
        ...(color_slot ? { colorSlot: color_slot } : {}),
      },
    ]),
  );
}

type Named = {
  id: string;
  /** One for every language, or one in each. */
  name?: string;
  names?: Names;
  /** Where there are several. */
  pipeline?: Names | null;
  color_slot?: number;
};

function statementOf(ctx: Ctx, by: PipelineDimension | ClosedDimension, keys: string[]): SQL | null {
  // One parameter: a file of every customer has more keys than a statement may have parameters.
  const among = (id: SQLWrapper) => sql`${id} = any(${`{${keys.join(",")}}`}::uuid[])`;
  switch (by) {
    case "status":
      return statuses;
    case "reason":
      return sql`select ${caseReasons.id}, ${caseReasons.names} from ${caseReasons}
        order by ${caseReasons.position}, ${caseReasons.id}`;
    case "owner":
      return sql`select ${employees.id}, ${employees.name} from ${employees} where ${among(employees.id)}`;
    case "product":
      return sql`select ${products.id}, ${products.name} from ${products} where ${among(products.id)}`;
    case "customer":
      return sql`select ${customers.id}, ${customers.name} from ${customers}
        where ${among(customers.id)} and ${visibleCustomers(ctx)}`;
    case "category":
      return paths;
    default:
      return null;
  }
}

// Archived ones too: a case may stand in one all the same.
const statuses: SQL = sql`
  select ${caseStatuses.id}, ${caseStatuses.colorSlot}, ${caseStatuses.names},
    case when (select count(*) from ${casePipelines}) > 1 then ${casePipelines.names} end as pipeline
    from ${caseStatuses} left join ${casePipelines} on ${casePipelines.id} = ${caseStatuses.pipelineId}
   order by ${casePipelines.position}, ${casePipelines.id}, ${caseStatuses.position}, ${caseStatuses.id}`;

/** "Bygg › Tak", each after its mother. */
const paths: SQL = sql`
  with recursive path as (
    select ${categories.id} as id, ${categories.name} as name, array[${categories.position}] as place from ${categories}
     where ${categories.parentId} is null
    union all
    select ${categories.id}, path.name || ' › ' || ${categories.name}, path.place || ${categories.position}
      from ${categories} join path on path.id = ${categories.parentId})
  select id, name from path order by place, name`;
