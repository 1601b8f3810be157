import type pg from "pg";
import { checkedSchemaName } from "./names";

type Ask = (text: string) => Promise<Record<string, unknown>[]>;

const casesAtOnce = 20_000;
const addends = ["with_value", "value", "weighted", "with_days", "days"];

/** A kept table of sums, and the rows that add up to it. */
type Sums = { table: string; keys: string; sums: string[]; from: (schema: string) => string };

const moveSums = ["cases", "count", "value", "weighted"];
const outcomes = ["won", "lost"].flatMap((kind) =>
  ["count", "with_value", "value", "with_days", "days"].map((sum) => ({ kind, sum })),
);
const kept: Sums[] = [
  {
    table: "case_move_sums",
    keys: "facet, from_on, to_on, owner_id, expected_before, expected_after, part, currency, pipeline_id, seer_id",
    sums: moveSums,
    from: (schema) => `
      select f.*, part, currency, pipeline_id, seer_id, ${negative(moveSums)}
        from ${schema}.case_moves m
       cross join lateral ${schema}.case_move_facets(m.from_at, m.to_at, m.owner_id, m.expected_before, m.expected_after) f`,
  },
  {
    table: "case_split_sums",
    keys: "facet, kind, seer_id, pipeline_id, currency, categories, product_id, on_date",
    sums: ["count", ...addends],
    from: (schema) => `
      select f.facet, p.kind, p.seer_id, p.pipeline_id, p.currency, f.categories, f.product_id, f.on_date, -1, ${negative(addends)}
        from ${schema}.case_parts p
       cross join lateral ${schema}.case_split_facets(p.kind, p.categories, p.products, p.on_date) f
      union all
      select 'customers', 'closed', null, null, currency, '{}', null, period, -1, 0, 0, 0, 0, 0 from ${schema}.customer_sums where count > 0`,
  },
  {
    table: "customer_sums",
    keys: "period, currency, customer_id",
    sums: outcomes.map(({ kind, sum }) => `${kind}_${sum}`),
    from: (schema) => `
      select d.period, p.currency, p.customer_id,
          ${outcomes.map(({ kind, sum }) => `case when kind = '${kind}' then -${sum === "count" ? "1" : sum} else 0 end`).join(", ")}
        from ${schema}.case_parts p
       cross join lateral (values (date '-infinity'), (date_trunc('year', p.on_date::timestamp)::date)) d (period)
       where p.kind in ('won', 'lost') and p.seer_id is null`,
  },
];
const rows = {
  case_moves: `case_id, from_at, to_at, part, currency, pipeline_id, owner_id, seer_id, ${moveSums.join(", ")}, expected_before, expected_after`,
  case_parts: `case_id, customer_id, kind, seer_id, pipeline_id, currency, on_date, categories, products, ${addends.join(", ")}`,
};

const repeats = "case_id, customer_id, currency, on_date, before_on, earlier_on, won, before_won";

const differing = (has: string, should: string) =>
  `select count(*) as wrong from ((${has} except all ${should}) union all (${should} except all ${has})) differing`;

function negative(columns: string[]): string {
  return columns.map((column) => `-${column}`).join(", ");
}

/**
 * How much of what an organisation keeps for its reports of what changed, categories, products and customers is not what its
 * cases and their history tell, but for cases that wait to be looked at anew; and how many sums are not what that adds up to.
 */
export async function countWrongKeptCases(ask: Ask, schema: string): Promise<number> {
  checkedSchemaName(schema);
  const number = async (text: string) => Number((await ask(text))[0]?.wrong ?? 0);
  let wrong = 0;
  for (const { table, keys, sums, from } of kept)
    wrong += await number(`
      select count(*) as wrong from (
        select from (select ${keys}, ${sums.join(", ")} from ${schema}.${table} union all ${from(schema)}) parts
         group by ${keys} having ${sums.map((sum) => `sum(${sum}) <> 0`).join(" or ")}) groups`);
  const [has, should] = [
    `select ${repeats} from ${schema}.customer_repeats`,
    `select * from ${schema}.told_customer_repeats()`,
  ];
  wrong += await number(differing(has, should));
  for (let last: string | null = "00000000-0000-0000-0000-000000000000"; last !== null; ) {
    const some = `select case_id from (
      (select distinct case_id from ${schema}.case_states where case_id > '${last}' order by 1 limit ${casesAtOnce})
      union (select id from ${schema}.cases where id > '${last}' order by 1 limit ${casesAtOnce})) s order by 1 limit ${casesAtOnce}`;
    const among = `(select case_id from (${some}) part where case_id not in (select ${schema}.all_stale_cases()))`;
    for (const [table, columns] of Object.entries(rows)) {
      const has = `select ${columns} from ${schema}.${table} where case_id in ${among}`;
      const should = `select ${columns} from ${schema}.told_${table}(array${among})`;
      wrong += await number(differing(has, should));
    }
    const [next] = await ask(`select max(case_id::text) as last from (${some}) part`);
    last = (next?.last as string | null | undefined) ?? null;
  }
  return wrong;
}

/**
 * Has all of it made anew by the job, after cases or their history were filled in past the triggers. What changed last comes last:
 * so what changed in the same days lies together, and a report of those days reads a tenth of the pages.
 */
export async function forgetKeptCases(client: pg.ClientBase, schema: string): Promise<void> {
  checkedSchemaName(schema);
  const tables = [...kept.map(({ table }) => table), ...Object.keys(rows), "customer_repeats", "stale_cases"];
  await client.query(`
    begin;
    ${tables.map((table) => `delete from ${schema}.${table};`).join(" ")}
    insert into ${schema}.stale_cases (case_ids)
    select array_agg(case_id) from (
      select case_id, row_number() over (order by last, case_id) / 500 as part
        from (select case_id, max(until_at) as last from ${schema}.case_states group by 1
              union select id, null from ${schema}.cases where id not in (select case_id from ${schema}.case_states)) s) c
     group by part order by part;
    commit`);
}
