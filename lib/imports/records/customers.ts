import { sql } from "drizzle-orm";
import { insertRows, newIds, updateRows } from "@/db/many-rows";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { visibleCustomers } from "@/lib/customers/visibility";
import { lookUp } from "../look-up";
import { compareColumns } from "./compare-columns";
import { draftCustomer } from "./draft-customer";
import { findByExternalId, learntId, rememberIds } from "./external-ids";
import { keepTagsOf } from "./keep-tags-of";
import { type FoundOrKey, matchesByPlace, takeNameKeys } from "./matches-by-place";
import type { Changed, Columns, Draft, Match, RecordKind, Snapshot } from "./record-kind";

/** The columns that an import writes. */
const written = [
  "id",
  "name",
  "kind",
  "is_customer",
  "is_supplier",
  "first_name",
  "last_name",
  "nickname",
  "number",
  "org_number",
  "country",
  "email",
  "emails",
  "invoice_email",
  "phone",
  "phone_e164",
  "phones",
  "fax",
  "website",
  "street",
  "postcode",
  "city",
  "addresses",
  "industry",
  "industry_code",
  "employee_count",
  "founded_year",
  "annual_revenue",
  "annual_revenue_currency",
  "tags",
  "custom",
  "owner_id",
  "external_id",
  "parent_id",
  "created_at",
] as const;

export const customerRecords: RecordKind = {
  draft: draftCustomer,
  resolve: resolveParents,
  find,
  read,
  compare(draft, present, rule) {
    // What it is was decided by a person; an import may add that it is a supplier as well, never take away.
    const {
      kind: _kind,
      country: _country,
      created_at: _created,
      is_customer,
      is_supplier,
      external_id,
      ...columns
    } = draft.columns;
    const roles = {
      ...(is_customer === true && { is_customer }),
      ...(is_supplier === true && { is_supplier }),
    };
    const changed = compareColumns(columns, present.columns, rule);
    const id = learntId(external_id, present);
    const added = compareColumns(roles, present.columns, "overwrite");
    const categories = (draft.links.category ?? []).filter((id) => !present.links.category?.includes(id));
    return {
      columns: { ...changed.columns, ...added.columns, ...id.columns },
      links: { category: categories, ...id.links },
      shown: [
        ...changed.shown,
        ...added.shown,
        ...categories.map((id) => ({ field: "category_id", old: null, new: id })),
      ],
    };
  },
  async insert(ctx, drafts) {
    const ids = await newIds(ctx.tx, drafts.length);
    const rows: Columns[] = drafts.map(({ columns }, place) => ({ ...columns, id: ids[place] }));
    await keepTagsOf(ctx, rows);
    await insertRows(ctx.tx, "customers", written, rows);
    await addCategories(
      ctx,
      drafts.map(({ links }, place) => ({ id: ids[place] ?? "", links })),
    );
  },
  async update(ctx, changes) {
    await keepTagsOf(
      ctx,
      changes.map(({ columns }) => columns),
    );
    await updateRows(ctx.tx, "customers", written, changes);
    await addCategories(ctx, changes);
    await rememberIds(ctx, "customer", changes);
  },
};

/** Organisation number, then e-mail, then name and postcode; a number of ours together with the name. */
async function find(ctx: Ctx, drafts: Draft[]): Promise<Match[][]> {
  const wanted = drafts.map(({ columns, name }, place) => ({
    place,
    ext: columns.external_id,
    number: columns.number,
    org: columns.org_number ? `org:${String(columns.org_number).replace(/\D/g, "")}` : null,
    mail: columns.email ? `mail:${columns.email}` : null,
    name,
    postcode: columns.postcode ? String(columns.postcode).replace(/\s/g, "") : "",
    person: columns.kind === "person",
  }));
  // No condition on archived_at within the look-ups: while a table fills, the planner takes those that aren't for a handful, and
  // walks their indexes for each row.
  const rows = await lookUp<FoundOrKey>(
    ctx,
    sql`
    with wanted as materialized (
      select r.*, 'name:' || app.company_key(r.name) as name_key from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as r (place integer, ext text, number text, org text, mail text, name text, postcode text, person boolean)
    ), found as (
      ${findByExternalId("customer", customers)}
      union all select w.place, 'orgNumber', c.id from wanted w join ${customers} c on c.match_keys @> array[w.org]
       where w.org is not null
      union all select w.place, 'email', c.id from wanted w join ${customers} c on c.match_keys @> array[w.mail]
       where w.mail is not null
      union all select w.place, case when w.name_key in ('name:' || app.company_key(c.name), 'name:' || app.company_key(m.name))
          then 'number' else 'taken' end, c.id
        from wanted w join ${customers} c on c.number = w.number left join ${customers} m on m.id = c.merged_into_id
      union all select w.place, 'name', c.id from wanted w join ${customers} c on c.match_keys @> array[w.name_key]
       where replace(coalesce(c.postcode, ''), ' ', '') = w.postcode
         and (w.postcode <> '' or not (w.person or c.kind = 'person'))
    )
    select place, null as by, null as id, name_key as name, null as "isVisible", null as "isArchived" from wanted
    union all
    select f.place, f.by, customers.id, customers.name, ${visibleCustomers(ctx)}, customers.archived_at is not null
      from found f join ${customers} c on c.id = f.id join ${customers} on customers.id = coalesce(c.merged_into_id, c.id)
     where customers.archived_at is null or f.by not in ('orgNumber', 'email', 'name')`,
  );
  return matchesByPlace(takeNameKeys(rows, drafts, nameKeys), drafts.length);
}

/** Two persons of one name are one only where their postcode is the same. */
function nameKeys(name: string, { columns }: Draft): string[] {
  const postcode = columns.postcode ? String(columns.postcode).replace(/\s/g, "") : "";
  return postcode !== "" || columns.kind !== "person" ? [`${name}|${postcode}`] : [];
}

async function read(ctx: Ctx, ids: string[], isRun: boolean): Promise<Map<string, Snapshot>> {
  const { rows } = await ctx.tx.execute<{ id: string; columns: Snapshot["columns"]; category: string[] }>(sql`
    select customers.id, to_jsonb(customers) - '{search,match_keys,registry}'::text[] as columns,
           array(select category_id::text from customer_categories l where l.customer_id = customers.id) as category
      from ${customers} where id = any(${sql.param(ids)}::uuid[]) and ${visibleCustomers(ctx)}
     order by id ${isRun ? sql`for update of customers` : sql``}`);
  return new Map(rows.map(({ id, columns, category }) => [id, { columns, links: { category } }]));
}

/** A parent company by its name; one that isn't here is left out, since it may come later in the file. */
async function resolveParents(drafts: Draft[], { ctx }: { ctx: Ctx }) {
  const names = [...new Set(drafts.flatMap(({ links }) => links.parent ?? []))];
  if (names.length > 0) {
    const rows = await lookUp<{ wanted: string; id: string }>(
      ctx,
      sql`
      select distinct on (w.wanted) w.wanted, customers.id from unnest(${sql.param(names)}::text[]) as w (wanted)
        join ${customers} c on c.match_keys @> array['name:' || app.company_key(w.wanted)]
        join ${customers} on customers.id = coalesce(c.merged_into_id, c.id)
       where customers.archived_at is null and ${visibleCustomers(ctx)} order by w.wanted, customers.id`,
    );
    const ids = new Map(rows.map(({ wanted, id }) => [wanted, id]));
    for (const draft of drafts) draft.columns.parent_id = ids.get(draft.links.parent?.[0] ?? "") ?? null;
  }
  return new Map<number, { reason: string; value: string }>();
}

async function addCategories(ctx: Ctx, rows: { id: string; links: Changed["links"] }[]): Promise<void> {
  const links = rows.flatMap(({ id, links: { category = [] } }) =>
    [...new Set(category)].map((category_id) => ({ customer_id: id, category_id })),
  );
  if (links.length === 0) return;
  await ctx.tx.execute(sql`
    insert into customer_categories (customer_id, category_id)
    select r.customer_id, r.category_id from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r (customer_id uuid, category_id uuid)
        on conflict do nothing`);
}
