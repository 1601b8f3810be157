import { type SQL, sql } from "drizzle-orm";
import { categories } from "@/db/tenant/schema/customers";

/** The ids of these categories and of all below them, for `in`: who is in a daughter is in its parent. */
export function categoryWithDaughters(ids: string[]): SQL {
  return sql`(with recursive tree as (
    select ${categories.id} from ${categories} where ${categories.id} = any(${sql.param(ids)}::uuid[])
    union select ${categories.id} from ${categories} join tree on ${categories.parentId} = tree.id)
    select tree.id from tree)`;
}
