import { sql } from "drizzle-orm";
import { insertRows, newIds } from "@/db/many-rows";
import { customers } from "@/db/tenant/schema/customers";
import { externalIds } from "@/db/tenant/schema/imports";
import { visibleCustomers } from "@/lib/customers/visibility";
import { lookUp } from "../look-up";
import type { RowValues } from "../read-row";
import type { Draft, DraftContext, Links } from "./record-kind";

type Fault = { reason: string; value: string };
type Wanted = { place: number; part: number; ext: string | null; org: string | null; name: string | null };

/** How a row names the companies that its record belongs to: by identifiers of the other system, number, or names. */
export function companiesOf({ text }: RowValues, source: string): Links {
  const several = (value: string | undefined) =>
    (value ?? "").split(";").flatMap((part) => part.trim() || []);
  return {
    companyId: several(text.companyId).map((id) => `${source}:${id}`),
    companyOrgNumber: several(text.companyOrgNumber),
    // A name may hold a semicolon where nothing else separates names.
    companyName: text.companyName ? [text.companyName] : [],
  };
}

/**
 * Turns the companies that rows name into customers that the actor can see, `links.company`. One that is not here is the
 * row's fault, left out, or made by its name in the run.
 */
export async function resolveCompanies(
  drafts: Draft[],
  { ctx, missing }: DraftContext,
  isRun: boolean,
): Promise<Map<number, Fault>> {
  const wanted = drafts.flatMap((draft, place) => wantedBy(draft, place));
  const found = await find(ctx, wanted);
  const faults = new Map<number, Fault>();
  const made = missing === "create" && isRun ? await make(ctx, wanted, found) : new Map<string, Company>();
  for (const draft of drafts) Object.assign(draft.links, { company: [], companyLabel: [] });
  for (const one of wanted) {
    const links = drafts[one.place]?.links;
    const company =
      found.get(keyOf(one)) ?? made.get(one.name?.toLowerCase() ?? "") ?? newCompany(one, missing);
    if (company && !links?.company?.includes(company.id)) {
      links?.company?.push(company.id);
      links?.companyLabel?.push(company.name);
    } else if (!company && missing !== "leave")
      faults.set(one.place, {
        reason: "company_missing",
        value: one.name ?? one.org ?? one.ext?.split(":")[1] ?? "",
      });
  }
  return faults;
}

type Company = { id: string; name: string };

const newCompany = ({ name }: Wanted, missing: string): Company | null =>
  missing === "create" && name ? { id: `new:${name}`, name } : null;

const keyOf = ({ place, part }: Wanted) => `${place}|${part}`;

/** The surest that the row says: identifiers, else numbers, else names. */
function wantedBy({ links }: Draft, place: number): Wanted[] {
  const { companyId = [], companyOrgNumber = [], companyName = [] } = links;
  const none = { ext: null, org: null, name: null };
  const name = companyName[0] ?? null;
  if (companyId.length > 0)
    return companyId.map((ext, part) => ({
      ...none,
      place,
      part,
      ext,
      name: companyId.length === 1 ? name : null,
    }));
  if (companyOrgNumber.length > 0)
    return companyOrgNumber.map((org, part) => ({
      ...none,
      place,
      part,
      org: `org:${org.replace(/\D/g, "")}`,
      name: companyOrgNumber.length === 1 ? name : null,
    }));
  return name === null ? [] : [{ ...none, place, part: 0, name }];
}

async function find(ctx: DraftContext["ctx"], wanted: Wanted[]): Promise<Map<string, Company>> {
  // Many rows name the same company: it is looked for once.
  const places = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const key = JSON.stringify([one.ext, one.org, one.name]);
    const same = places.get(key);
    if (same) same.push(one);
    else places.set(key, [one]);
  }
  const groups = [...places.values()];
  const asked = groups.map(([one], place) => ({ ...one, place, part: 0 }));
  if (asked.length === 0) return new Map();
  const rows = await lookUp<Company & { place: number }>(
    ctx,
    sql`
    with wanted as materialized (
      select r.*, 'name:' || app.company_key(r.name) as name_key from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as r (place integer, ext text, org text, name text)
    ), found as (
      select w.place, 1 as rank, c.id from wanted w join ${customers} c on c.external_id = w.ext
      union all select w.place, 1, e.row_id from wanted w join ${externalIds} e
        on e.entity = 'customer' and e.source = split_part(w.ext, ':', 1) and e.external_id = substr(w.ext, strpos(w.ext, ':') + 1)
      union all select w.place, 2, c.id from wanted w join ${customers} c on c.match_keys @> array[w.org] where w.org is not null
      union all select w.place, 3, c.id from wanted w join ${customers} c on c.match_keys @> array[w.name_key]
       where w.name is not null
    )
    select distinct on (f.place) f.place, customers.id, customers.name
      from found f join ${customers} c on c.id = f.id join ${customers} on customers.id = coalesce(c.merged_into_id, c.id)
     where customers.archived_at is null and ${visibleCustomers(ctx)}
     order by f.place, f.rank, customers.id`,
  );
  return new Map(
    rows.flatMap(({ place, id, name }) =>
      (groups[place] ?? []).map((one) => [keyOf(one), { id, name }] as const),
    ),
  );
}

/** Companies of which nothing is known but a name, once each; by the name in small letters. */
async function make(
  ctx: DraftContext["ctx"],
  wanted: Wanted[],
  found: Map<string, Company>,
): Promise<Map<string, Company>> {
  const names = new Map<string, string>();
  for (const one of wanted)
    if (one.name && !found.has(keyOf(one)) && !names.has(one.name.toLowerCase()))
      names.set(one.name.toLowerCase(), one.name);
  const ids = await newIds(ctx.tx, names.size);
  const made = [...names].map(([key, name], place) => ({ key, id: ids[place] ?? "", name }));
  const rows = made.map(({ id, name }) => ({ id, name, country: ctx.tenant.country }));
  await insertRows(ctx.tx, "customers", ["id", "name", "country"], rows);
  return new Map(made.map(({ key, id, name }) => [key, { id, name }]));
}
