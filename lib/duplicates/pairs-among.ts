import { type SQL, sql } from "drizzle-orm";
import { contactRoles, contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { MergedEntity } from "@/lib/merging/schema";
import { comparedRows, foundAmongGathered, nameKeys, reasonOfKey, usual } from "./compared-keys";
import { publicDomains } from "./public-domains";

/** Why two records of the register may be one. */
export const pairReasons = [
  "orgNumber",
  "email",
  "phone",
  "name",
  "similarName",
  "web",
  "address",
  "company",
] as const;
export type PairReason = (typeof pairReasons)[number];

type Weights = Partial<Record<PairReason | "otherNumber", number>>;
/** What each reason counts of a hundred. Companies with other numbers are seldom one, though they share a group's website. */
const weights: Record<MergedEntity, Weights> = {
  customers: {
    orgNumber: 70,
    email: 45,
    phone: 40,
    name: 45,
    similarName: 25,
    web: 25,
    address: 20,
    otherNumber: -40,
  },
  contacts: { email: 55, phone: 30, name: 35, similarName: 20, address: 20, company: 25 },
};
const enough = 40;
/**
 * The pairs that some records make with any others of the register, with score and reasons, both not put away:
 * rows (low_id, high_id, score, reasons). Whoever may see them. `among`: which records, a condition on the table; told with
 * `set local enable_seqscan = off`, the planner goes by the indexes for each. `isGathered`: all records' keys were written down before.
 */
export function pairsAmong(entity: MergedEntity, among: SQL, { isGathered = false } = {}): SQL {
  const { table, names } = entity === "customers" ? ofCustomers : ofContacts;
  const weight = sql.param(JSON.stringify(weights[entity]));
  const isCustomers = entity === "customers";
  return sql`
    with r as materialized (${comparedRows(entity, among)}), found as (
      ${isGathered ? foundAmongGathered(entity) : foundInRegister(entity)}
    ), pairs as (
      select least(a, b) as low_id, greatest(a, b) as high_id, array_agg(distinct reason) as reasons from found group by 1, 2
    ), told as (
      select p.low_id, p.high_id, array_remove(
          case when 'name' = any(p.reasons) then array_remove(p.reasons, 'similarName') else p.reasons end
          || case when not 'name' = any(p.reasons) and not 'similarName' = any(p.reasons)
               and ext.similarity(${names("x")}, ${names("y")}) > 0.55 then 'similarName' end
          || case when not 'address' = any(p.reasons) and x.street is not null
               and app.fold(x.street) = app.fold(y.street) and x.postcode is not distinct from y.postcode then 'address' end
          || ${
            isCustomers
              ? sql`null::text`
              : sql`case when exists (
               select from ${contactRoles} f join ${contactRoles} g on g.customer_id = f.customer_id
                where f.contact_id = x.id and g.contact_id = y.id) then 'company' end`
          }, null) as reasons,
          ${isCustomers ? sql`regexp_replace(x.org_number, '\\D', '', 'g') <> regexp_replace(y.org_number, '\\D', '', 'g')` : sql`false`} as other_number
        from pairs p join ${table} x on x.id = p.low_id join ${table} y on y.id = p.high_id
         where x.archived_at is null and y.archived_at is null
    )
    select * from (
      select low_id, high_id, reasons, least(100, (select coalesce(sum((${weight}::jsonb ->> reason)::integer), 0) from unnest(reasons) reason)
          + case when other_number then coalesce((${weight}::jsonb ->> 'otherNumber')::integer, 0) else 0 end)::smallint as score
        from told) scored where score >= ${enough}`;
}

/** Looks each key of the rows `r` up in the register: rows (a, b, reason). */
function foundInRegister(entity: MergedEntity): SQL {
  const { table } = entity === "customers" ? ofCustomers : ofContacts;
  const shared = (same: SQL, from: SQL, reason: SQL) => sql`
    select r.id as a, unnest(s.ids) as b, ${reason} as reason from r ${from}
      cross join lateral (select array_agg(id) as ids from (
        select ${table.id} as id from ${table} where ${same} and ${table.archivedAt} is null and ${table.id} <> r.id limit ${usual + 1}) few) s
     where cardinality(s.ids) <= ${usual}`;
  return sql`
    ${shared(
      sql`${table.matchKeys} @> array[k.key]`,
      sql`cross join lateral unnest(r.match_keys) k (key)`,
      reasonOfKey,
    )} and k.key <> all (${sql.param(publicDomains)}::text[])
    union all ${shared(sql`app.name_bones(${nameKeys[entity]}) = r.bones`, sql``, sql`'similarName'`)} and r.bones is not null
    union all ${shared(
      sql`app.fold(${table.street}) = r.street and ${table.street} is not null and ${table.postcode} is not distinct from r.postcode`,
      sql``,
      sql`'address'`,
    )} and r.street is not null`;
}

const ofCustomers = {
  table: customers,
  names: (row: "x" | "y") => (row === "x" ? sql`app.company_key(x.name)` : sql`app.company_key(y.name)`),
};
const ofContacts = {
  table: contacts,
  names: (row: "x" | "y") =>
    row === "x"
      ? sql`app.name_key(x.first_name || ' ' || coalesce(x.last_name, ''))`
      : sql`app.name_key(y.first_name || ' ' || coalesce(y.last_name, ''))`,
};
