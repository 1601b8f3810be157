import type pg from "pg";
import { refillCaseHistory } from "@/db/case-history";
import { recountStaySums } from "@/db/case-stay-sums";
import { recountCaseSums } from "@/db/case-sums";
import { forgetKeptCases } from "@/db/kept-cases";
import { defaultReasons } from "@/lib/cases/default-statuses";
import { progressBar } from "@/scripts/serve/progress";
import { dropIndexes } from "./fill-register";
import { foldCases } from "./fold-cases";

const perStep = 100_000;
const trades = "Ventilation Tak Lås Larm Städ Belysning Golv Maskin Server Avtal Service Kök".split(" ");
const sources = ["Webben", "Mässa", "Rekommendation", "Telefon", "Partner", "Annons", "Nyhetsbrev"];
const competitors = Array.from({ length: 20 }, (_, n) => `Konkurrent ${n + 1} AB`);
const textArray = (words: string[]) => `array['${words.join("','")}']`;

/**
 * Fills the case list of a register that stands: 30 owners, two pipelines with six statuses, a quarter of the cases open, the
 * rest closed over five years, three currencies, one in a hundred its owner's alone, six in ten with a product. The same
 * at every run; triggers off, indexes made at the end.
 */
export async function fillSales(
  client: pg.Client,
  schema: string,
  { cases, customers }: { cases: number; customers: number },
): Promise<void> {
  await client.query(
    `set search_path = ${schema}, app, ext; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off;
     set session_replication_role = replica`,
  );
  await client.query(statuses);
  for (const { outcome, names, position } of defaultReasons)
    await client.query("insert into case_reasons (outcome, names, position) values ($1, $2, $3)", [
      outcome,
      names,
      position,
    ]);
  await client.query(
    "insert into products (name, unit_price, currency) select 'Produkt ' || g, 100 * g, 'SEK' from generate_series(1, 20) g",
  );
  await client.query(
    "create temporary table numbered as select row_number() over (order by id) as n, id from customers; create unique index on numbered (n); analyze numbered",
  );
  const tables = ["cases", "case_lines", "change_log"];
  const indexes = await dropIndexes(client, schema, tables);
  const steps = Math.ceil(cases / perStep) + indexes.length + 2;
  const show = progressBar(`Filling in ${cases.toLocaleString("en")} cases`);
  let done = 0;
  const step = async (sql: string) => {
    await client.query(sql);
    show(++done, steps);
  };
  for (let from = 1; from <= cases; from += perStep)
    await step(casesFrom(from, Math.min(cases, from + perStep - 1), customers));
  await step(
    `insert into case_lines (case_id, product_id, quantity, unit_price)
     select c.id, p.ids[1 + abs(hashint8(c.number * 31)::bigint) % 20], 1, c.value from cases c, (select array_agg(id order by name) as ids from products) p
      where c.number % 10 < 6`,
  );
  await step(lives);
  for (const index of indexes) await step(index);
  await client.query(`select setval(pg_get_serial_sequence('${schema}.cases', 'number'), ${cases})`);
  await client.query(
    `insert into exchange_rates (currency, home_currency, on_date, rate)
     select c, 'SEK', current_date - 1826, r from (values ('EUR', 11.2), ('NOK', 0.98)) v (c, r);
     drop table numbered; set session_replication_role = origin`,
  );
  await recountCaseSums(client, schema);
  await refillCaseHistory(client, schema);
  await recountStaySums(client, schema);
  await forgetKeptCases(client, schema);
  await foldCases(client, schema);
  for (const table of [
    ...tables,
    "case_sums",
    "case_stays",
    "case_stay_sums",
    "case_states",
    "case_moves",
    "case_move_sums",
    "case_parts",
    "case_split_sums",
    "customer_sums",
    "customer_repeats",
    "stale_cases",
    "case_statuses",
    "case_reasons",
    "products",
    "exchange_rates",
  ])
    await client.query(`vacuum (analyze) ${schema}.${table}`);
}

/**
 * What the change log says of them: entered in the first status of their pipeline on the day that they were opened, every
 * other moved on once, come where they are on the day that they were closed; one open case in four got a new value lately.
 */
const lives = `
  insert into change_log (at, batch_id, actor_id, verb, table_name, row_id, customer_id, operation, old, new)
  select at, '00000000-0000-0000-0000-000000000001', coalesce(c.owner_id, c.id), 'bench', 'cases', c.id, c.customer_id, operation, old, new
    from cases c
    join (select pipeline_id, (array_agg(id order by position))[1] as first, (array_agg(id order by position))[2] as second
            from case_statuses where kind = 'open' group by 1) s using (pipeline_id)
   cross join lateral (select c.opened_on::timestamptz as began, coalesce(c.closed_on, c.opened_on + 30)::timestamptz as came,
      case when c.number % 2 = 0 then s.second else s.first end as middle) m
   cross join lateral (
     select m.began, 'insert', null::jsonb, jsonb_build_object('status_id', s.first)
     union all
     select m.began + (m.came - m.began) / 3, 'update', jsonb_build_object('status_id', s.first), jsonb_build_object('status_id', s.second)
      where c.number % 2 = 0
     union all
     select least(m.came, now()), 'update', jsonb_build_object('status_id', m.middle, 'status_kind', 'open', 'probability_percent', 40),
       jsonb_build_object('status_id', c.status_id, 'status_kind', c.status_kind, 'probability_percent', c.probability_percent)
      where c.status_id <> m.middle
     union all
     select now() - make_interval(hours => (c.number % 700)::int), 'update', jsonb_build_object('value', round(c.value * 0.9, 2)),
       jsonb_build_object('value', c.value)
      where c.status_kind = 'open' and c.number % 4 = 0 and c.value is not null
   ) e (at, operation, old, new)
   order by at`;

const statuses = `
  with p as (insert into case_pipelines (names, position) values ('{"sv": "Nyförsäljning"}', 1), ('{"sv": "Avtal"}', 2) returning id, position)
  insert into case_statuses (kind, pipeline_id, names, position, color_slot, probability_percent)
  select kind, p.id, jsonb_build_object('sv', name), s.position, slot, percent
    from (values ('open', 1, 'Ny', 1, 7, 10), ('open', 1, 'Offert skickad', 2, 2, 40), ('open', 1, 'Förhandling', 3, 4, 70),
                 ('stalled', 1, 'Pausad', 4, 5, 10), ('open', 2, 'Förfrågan', 5, 7, 20), ('open', 2, 'Avtal skickat', 6, 8, 60),
                 ('won', null, 'Vunnet', 1000, 1, 100), ('lost', null, 'Förlorat', 1001, 6, 0)) s (kind, pipeline, name, position, slot, percent)
    left join p on p.position = s.pipeline`;

// A number of its own for each case and purpose: nothing hangs together that shouldn't.
const h = (salt: number) => `abs(hashint8(g * 64 + ${salt})::bigint)`;

const casesFrom = (from: number, to: number, customers: number) => `
  insert into cases (number, title, customer_id, owner_id, status_id, status_kind, pipeline_id, value, currency, probability_percent,
    follow_up_on, expected_close_on, opened_on, closed_on, reason_id, competitor, source, visibility, stalled_until, stalled_reason,
    closing_rate, closing_rate_currency, created_at, updated_at)
  select g, (${textArray(trades)})[1 + ${h(1)} % ${trades.length}] || ' till ' || (${textArray(trades)})[1 + ${h(2)} % ${trades.length}] || ' ' || g,
    n.id, case when ${h(3)} % 200 > 0 then o.ids[1 + ${h(4)} % 30] end, s.id, s.kind, coalesce(s.pipeline_id, l.ids[1 + ${h(5)} % 2]),
    case when ${h(6)} % 50 > 0 then 1000 + ${h(7)} % 90000000 / 100.0 end, currency, s.probability_percent,
    case when s.kind = 'open' and ${h(8)} % 5 > 0 then current_date - 25 + (${h(9)} % 80)::int end,
    case when ${h(10)} % 12 > 0 then case when s.kind in ('open', 'stalled') then current_date - 40 + (${h(11)} % 340)::int else closed end end,
    case when s.kind in ('open', 'stalled') then current_date - (${h(12)} % 200)::int else closed - (3 + ${h(12)} % 150)::int end,
    case when s.kind in ('won', 'lost') then closed end, case when s.kind in ('won', 'lost') then r.ids[1 + ${h(13)} % cardinality(r.ids)] end,
    case when s.kind = 'lost' and ${h(14)} % 3 = 0 then (${textArray(competitors)})[1 + ${h(15)} % ${competitors.length}] end,
    case when ${h(16)} % 10 > 0 then (${textArray(sources)})[1 + ${h(17)} % ${sources.length}] end,
    case when ${h(18)} % 100 = 0 and ${h(3)} % 200 > 0 then 'owner' else 'everyone' end,
    case when s.kind = 'stalled' then current_date + (${h(19)} % 60)::int - 10 end, case when s.kind = 'stalled' then 'Väntar på budget' end,
    case when s.kind in ('won', 'lost') and currency <> 'SEK' then case currency when 'EUR' then 11.2 else 0.98 end end,
    case when s.kind in ('won', 'lost') and currency <> 'SEK' then 'SEK' end,
    now() - make_interval(secs => ${h(20)} % 100000000), now() - make_interval(secs => ${h(21)} % 30000000)
  from (select g, (array['SEK','SEK','SEK','EUR','NOK'])[1 + ${h(22)} % 5] as currency, current_date - (${h(23)} % 1826)::int as closed,
      case when ${h(24)} % 4 = 0 then case when ${h(25)} % 60 = 0 then 4 else (array[1, 2, 3, 5, 6])[1 + ${h(25)} % 5] end
           when ${h(25)} % 9 < 4 then 1000 else 1001 end as position
    from generate_series(${from}::bigint, ${to}) g) made
  join case_statuses s using (position)
  left join numbered n on n.n = 1 + ${h(26)} % ${customers}
  left join lateral (select array_agg(id order by position) as ids from case_reasons where outcome = s.kind) r on true,
    (select array_agg(id order by id) as ids from employees) o, (select array_agg(id order by position) as ids from case_pipelines) l`;
