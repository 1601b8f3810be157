import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { candidateKeys } from "./candidate-keys";
import { DuplicateCandidate } from "./schema";

/** Why two records may be one, the surest first. */
const reasons = ["orgNumber", "number", "email", "phone", "name", "similarName", "web"] as const;
export type DuplicateReason = (typeof reasons)[number];

export type Duplicate = {
  entity: "customer" | "contact";
  id: string;
  name: string;
  /** What tells it from others of the name: number and place, or how the person is reached. */
  hint: string | null;
  archived: boolean;
  reasons: DuplicateReason[];
};
export type Duplicates = {
  matches: Duplicate[];
  /** There is at least one more, of which the actor may not know anything else. */
  hidden: boolean;
};

const shown = 5;
const reasonOf: Record<string, DuplicateReason> = {
  org: "orgNumber",
  number: "number",
  mail: "email",
  phone: "phone",
  name: "name",
  similar: "similarName",
  web: "web",
};
const weak = new Set(["name", "similar", "web"]);

/** Records that may be the one that is being written, with what they have in common; the surest first. */
export const findDuplicates = query(
  { name: "find-duplicates", permission: "customer:write", input: DuplicateCandidate },
  async (ctx, candidate): Promise<Duplicates> => {
    const { exact, similar } = await candidateKeys(ctx, candidate);
    const keys = [
      ...exact.map((key) => ({ key, reason: key.slice(0, key.indexOf(":")) })),
      ...similar.map((key) => ({ key, reason: "similar" })),
      ...(candidate.entity === "customer" && candidate.number
        ? [{ key: candidate.number, reason: "number" }]
        : []),
    ];
    if (keys.length === 0) return { matches: [], hidden: false };
    const { rows } = await ctx.tx.execute<Row>(matching(ctx, candidate, keys));
    const telling = rows.filter(({ reason }) => !isUsual(reason, rows));
    return {
      matches: gather(candidate.entity, telling).slice(0, shown),
      hidden: telling.some(({ id }) => id === null),
    };
  },
);

type Row = { id: string | null; name: string; hint: string | null; archived: boolean; reason: string };

/** For each key the first few that share it, and one row without an id where a hidden record does. */
function matching(
  ctx: Ctx,
  { entity, id }: DuplicateCandidate,
  keys: { key: string; reason: string }[],
): SQL {
  const { table, name, hint, visible } = entity === "customer" ? customerTable(ctx) : contactTable(ctx);
  const shares = (reason: string): SQL => {
    const number = "number" in table ? sql`${table.number} = k.key` : sql`false`;
    return reason === "number" ? number : sql`${table.matchKeys} @> array[k.key]`;
  };
  const parts = [...new Set(keys.map(({ reason }) => reason))].map((reason) => {
    const own = sql.param(keys.filter((key) => key.reason === reason).map(({ key }) => key));
    const showsHidden = reason !== "similar" && reason !== "web";
    // Materialized: told that a few rows are enough, the planner would rather read the table than the index.
    return sql`
      select found.*, ${reason}::text as reason from unnest(${own}::text[]) as k(key) cross join lateral (
        with sharing as materialized (
          select ${table.id} as id, ${name} as name, ${hint} as hint, ${table.archivedAt} is not null as archived,
                 ${visible} as visible
            from ${table} where ${shares(reason)} and ${table.id} is distinct from ${id}::uuid
             and ${table.mergedIntoId} is null)
        (select id, name, hint, archived from sharing where visible limit ${shown + 1})
        union all
        (select null, '', null, false from sharing where ${showsHidden} and not visible and not archived limit 1)) found`;
  });
  return sql.join(parts, sql` union all `);
}

function customerTable(ctx: Ctx) {
  const hint: SQLWrapper = sql`nullif(concat_ws(' · ', ${customers.number}, ${customers.orgNumber}, ${customers.city}), '')`;
  return { table: customers, name: sql`${customers.name}`, hint, visible: visibleCustomers(ctx) };
}

function contactTable(ctx: Ctx) {
  const name = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`;
  const hint: SQLWrapper = sql`coalesce(${contacts.email}, ${contacts.phone})`;
  return { table: contacts, name, hint, visible: visibleContacts(ctx) };
}

/** What many have in common says nothing: a usual name, the domain of a large group. */
function isUsual(reason: string, rows: Row[]): boolean {
  if (!weak.has(reason)) return false;
  const ids = rows.flatMap((row) => (row.reason === reason && row.id ? [row.id] : []));
  return new Set(ids).size > shown;
}

function gather(entity: Duplicate["entity"], rows: Row[]): Duplicate[] {
  const found = new Map<string, Duplicate>();
  for (const { id, name, hint, archived, reason: prefix } of rows) {
    const reason = reasonOf[prefix];
    if (id === null || reason === undefined) continue;
    const match = found.get(id) ?? { entity, id, name, hint, archived, reasons: [] };
    if (!match.reasons.includes(reason)) match.reasons.push(reason);
    found.set(id, match);
  }
  const surest = (match: Duplicate) => Math.min(...match.reasons.map((reason) => reasons.indexOf(reason)));
  for (const match of found.values()) match.reasons.sort((a, b) => reasons.indexOf(a) - reasons.indexOf(b));
  return [...found.values()].toSorted((a, b) => surest(a) - surest(b) || b.reasons.length - a.reasons.length);
}
