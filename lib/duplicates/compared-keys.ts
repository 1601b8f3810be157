import { type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { duplicateKeys } from "@/db/tenant/schema/duplicates";
import type { MergedEntity } from "@/lib/merging/schema";
import { publicDomains } from "./public-domains";

/** What more records than these have in common says nothing: a usual name, a switchboard, a large group's domain. */
export const usual = 10;

/** A name as it is compared, by the entity. */
export const nameKeys = {
  customers: sql`app.company_key(${customers.name})`,
  contacts: sql`app.name_key(${contacts.firstName} || ' ' || coalesce(${contacts.lastName}, ''))`,
};

/** Some records, not put away, with what they are compared by: a query with columns id, match_keys, bones, street, postcode. */
export function comparedRows(entity: MergedEntity, among: SQL): SQL {
  const table = entity === "customers" ? customers : contacts;
  return sql`
    select ${table.id} as id, ${table.matchKeys} as match_keys, app.name_bones((
             select substr(n.key, 6) from unnest(${table.matchKeys}) n (key) where n.key like 'name:%' limit 1)) as bones,
           app.fold(${table.street}) as street, ${table.postcode} as postcode
      from ${table} where ${table.archivedAt} is null and ${among}`;
}

/** Of a match key which reason it is. */
export const reasonOfKey = sql`case split_part(k.key, ':', 1) when 'org' then 'orgNumber' when 'mail' then 'email' else split_part(k.key, ':', 1) end`;

/** The keys of a compared row `r` as hashes, each with the reason that it is: rows (hash, reason). */
const hashesOf = (entity: MergedEntity): SQL => sql`
  select hashtextextended(${entity}::text || ' ' || h.key, 0) as hash, h.reason from (
    select k.key, ${reasonOfKey} as reason from unnest(r.match_keys) k (key)
     where k.key <> all (${sql.param(publicDomains)}::text[])
    union all select 'bones:' || r.bones, 'similarName'
    union all select 'place:' || r.street || e'\n' || coalesce(r.postcode, e'\n'), 'address') h
   where h.key is not null`;

/** Writes some records' keys down, to be compared with all others' once these are there too. */
export const gatherKeys = (entity: MergedEntity, among: SQL): SQL => sql`
  insert into ${duplicateKeys} (hash, id)
  select distinct k.hash, r.id from (${comparedRows(entity, among)}) r cross join lateral (${hashesOf(entity)}) k order by k.hash
  on conflict do nothing`;

/** The same as looking each key of the rows `r` up in the register, from what was gathered: rows (a, b, reason). */
export const foundAmongGathered = (entity: MergedEntity): SQL => sql`
  select r.id as a, unnest(s.ids) as b, k.reason from r cross join lateral (${hashesOf(entity)}) k
    cross join lateral (select array_agg(id) as ids from (
      select d.id from ${duplicateKeys} d where d.hash = k.hash and d.id <> r.id limit ${usual + 1}) few) s
   where cardinality(s.ids) <= ${usual}`;
