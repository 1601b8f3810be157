import { type SQL, sql } from "drizzle-orm";
import { caseLines } from "@/db/tenant/schema/cases";
import { categories, customerCategories } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { ClosedDimension, PipelineDimension } from "./schema";

type Dimension = PipelineDimension | ClosedDimension;

/** How sums that are grouped by a `base` (`fine.base`) fall into the rows of a report. */
export type Split = {
  /** What is joined to `fine`; a base may meet several rows, and then counts in each. */
  join: SQL;
  /** The row's key; null is "without". */
  key: SQL;
};

const base = sql`fine.base`;
const asItIs: Split = { join: sql``, key: base };

/** A category holds what its daughters hold, as the list's filter reads it. */
const byCategory: Split = {
  join: sql`left join (
      with recursive up as (
        select ${categories.id} as id, ${categories.id} as ancestor from ${categories}
        union select up.id, ${categories.parentId} from up join ${categories} on ${categories.id} = up.ancestor
         where ${categories.parentId} is not null)
      select distinct ${customerCategories.customerId} as customer_id, up.ancestor
        from ${customerCategories} join up on up.id = ${customerCategories.categoryId}
    ) tree on tree.customer_id = ${base}`,
  key: sql`tree.ancestor`,
};

/** The same where the base is all categories of a customer, and what is kept of those is added up: few rows. */
const byCategories: Split = {
  join: sql`cross join lateral (
      with recursive up as (
        select unnest(${base}) as ancestor
        union select ${categories.parentId} from up join ${categories} on ${categories.id} = up.ancestor
         where ${categories.parentId} is not null)
      select ancestor from up union all select null where ${base} = '{}'
    ) tree`,
  key: sql`tree.ancestor`,
};

/** All categories of a customer, as what is kept tells them apart. */
export const categoriesOf = (
  customerId: SQL,
): SQL => sql`array(select ${customerCategories.categoryId} from ${customerCategories}
  where ${customerCategories.customerId} = ${customerId} order by 1)`;

const byProduct: Split = {
  join: sql`left join lateral (
      select distinct ${caseLines.productId} as product_id from ${caseLines}
       where ${caseLines.caseId} = ${base} and ${caseLines.productId} is not null
    ) line on true`,
  key: sql`line.product_id`,
};

const byTeam: Split = {
  join: sql`left join ${employees} on ${employees.id} = ${base}`,
  key: sql`${employees.team}`,
};

/** `isKept`: the sums come from what is kept by category or product. */
export function splitOf(by: Dimension, isKept = false): Split {
  if (isKept) return by === "category" ? byCategories : asItIs;
  if (by === "category") return byCategory;
  if (by === "product") return byProduct;
  return by === "team" ? byTeam : asItIs;
}
