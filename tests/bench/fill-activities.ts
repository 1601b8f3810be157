import { sql } from "drizzle-orm";
import type pg from "pg";
import type { Ctx } from "@/lib/core/context";
import { progressBar } from "@/scripts/serve/progress";
import { dropIndexes } from "./fill-register";

const name = "Åkerlund & Söner AB, den flitiga";
const kinds = ["customer", "contact", "case"] as const;
type Kind = (typeof kinds)[number];

/**
 * Gives a register that stands its activities. One customer, one contact and one case get as many events each as asked (six in
 * ten changes, the others notes, calls, tasks and meetings, some cases and orders), every twentieth its author's alone; and the
 * organisation gets `each` tasks, notes, calls and meetings that lie about all customers and employees, half with a contact.
 */
export async function fillActivities(
  client: pg.Client,
  schema: string,
  { events, each }: { events: number; each: number },
): Promise<void> {
  await client.query(
    `set search_path = ${schema}, app, ext; set session_replication_role = replica; set synchronous_commit = off;
     set work_mem = '256MB'; set maintenance_work_mem = '512MB'`,
  );
  await client.query(surroundings);
  const tables = ["tasks", "notes", "calls", "meetings", "meeting_participants", "meeting_occurrences"];
  const indexes = await dropIndexes(client, schema, tables);
  const steps = [...kinds.flatMap((of) => busy(of, events)), ...spread(each), ...indexes, "analyze"];
  const show = progressBar("Filling in activities");
  for (const [index, step] of steps.entries()) {
    await client.query(step);
    show(index + 1, steps.length);
  }
  await client.query("set session_replication_role = origin");
  for (const table of [...tables, "change_log"]) await client.query(`vacuum (analyze) ${schema}.${table}`);
}

const surroundings = `
  insert into employees (name) values ('Sällan Sedd');
  insert into task_statuses (names, kind) values ('{"sv": "Att göra"}', 'open'), ('{"sv": "Klar"}', 'done');
  with p as (insert into case_pipelines (names, position) values ('{"sv": "Flit"}', 9) returning id)
  insert into case_statuses (kind, pipeline_id, names, position, probability_percent) select 'open', id, '{"sv": "Flitig"}', 99, 50 from p;
  insert into customers (name, country) values ('${name}', 'SE');
  insert into contacts (first_name, last_name) values ('Flitig', '${name}');
  insert into cases (number, title, customer_id, status_id, status_kind, pipeline_id, currency, probability_percent)
  select 900000000, '${name}', c.id, s.id, 'open', s.pipeline_id, 'SEK', 50 from customers c, case_statuses s
   where c.name = '${name}' and s.position = 99;
  create temporary table staff as select row_number() over (order by id) - 1 as n, id from employees where name <> 'Sällan Sedd';
  create temporary table busy as select 'customer' as kind, id from customers where name = '${name}'
    union all select 'contact', id from contacts where last_name = '${name}' union all select 'case', id from cases where title = '${name}';
  create temporary table client as select row_number() over (order by id) - 1 as n, id from customers;
  create temporary table person as select row_number() over (order by id) - 1 as n, id from contacts;
  create unique index on client (n); create unique index on person (n); create unique index on staff (n); analyze client; analyze person;`;

const staff = (which = "g") => `(select id from staff where n = (${which}) % (select count(*) from staff))`;
const status = (kind: string) => `(select id from task_statuses where kind = '${kind}' order by id limit 1)`;

/** One record's stream, over four years. */
function busy(of: Kind, events: number): string[] {
  const id = `(select id from busy where kind = '${of}')`;
  const [link, table] = [`${of}_id`, `${of}s`];
  const series = (share: number, text: (at: string) => string) => {
    const count = Math.round(events * share);
    return `${text(`now() - g * interval '1 day' * (1500.0 / ${count})`)} from generate_series(1, ${count}) g`;
  };
  return [
    series(
      of === "customer" ? 0.6 : 0.62,
      (
        at,
      ) => `insert into change_log (at, batch_id, actor_id, verb, table_name, row_id, customer_id, operation, old, new)
        select ${at}, uuidv7(), ${staff()}, 'update', '${table}', ${id}, ${of === "customer" ? id : "null"}, 'update',
               '{"note": "Malmö"}'::jsonb, '{"note": "Lund"}'::jsonb`,
    ),
    `update change_log set actor_id = (select id from employees where name = 'Sällan Sedd') where id in
      (select id from change_log where row_id = ${id} order by at limit 3)`,
    series(
      0.1,
      (at) => `insert into notes (${link}, author_id, body, is_private, created_at)
        select ${id}, ${staff()}, 'Anteckning ' || g, g % 20 = 0, ${at}`,
    ),
    series(
      0.1,
      (at) => `insert into calls (${link}, employee_id, direction, started_at, duration_seconds)
        select ${id}, ${staff()}, 'out', ${at}, g % 600`,
    ),
    series(
      0.1,
      (at) => `insert into tasks (${link}, owner_id, title, status_id, status_kind, completed_at, created_at)
        select ${id}, ${staff()}, 'Uppgift ' || g, ${status("done")}, 'done', ${at}, ${at}`,
    ),
    ...meetings(
      `${link}, owner_id, title, uid, starts_at, ends_at, time_zone, is_private`,
      series(
        0.08,
        (at) =>
          `select ${id}, ${staff()}, 'Möte ' || g, '${of}' || g, ${at}, ${at} + interval '1 hour', 'Europe/Stockholm', g % 20 = 0`,
      ),
    ),
    ...(of === "customer"
      ? [
          series(
            0.01,
            (
              at,
            ) => `insert into orders (number, title, customer_id, currency, language, ordered_on, customer_name, created_at)
              select 'B' || g, 'Order ' || g, ${id}, 'SEK', 'sv', current_date, 'Åkerlund', ${at}`,
          ),
        ]
      : []),
  ];
}

/** Each takes place once, and its organiser takes part. */
const meetings = (columns: string, rows: string) => [
  `with made as (insert into meetings (${columns}) ${rows} returning *),
    part as (insert into meeting_participants (meeting_id, employee_id, state) select id, owner_id, 'accepted' from made)
   insert into meeting_occurrences (meeting_id, original_start, starts_at, ends_at, customer_id, contact_id, case_id)
   select id, starts_at, starts_at, ends_at, customer_id, contact_id, case_id from made`,
];

/** Of all customers and employees, over six years back and, of meetings and tasks, some months ahead. */
function spread(each: number): string[] {
  const client = "(select id from client where n = g % (select count(*) from client))";
  const person =
    "case when g % 2 = 0 then (select id from person where n = g % (select count(*) from person)) end";
  // A number of its own for each row and purpose.
  const h = (salt: number) => `abs(hashint8(g::bigint * 64 + ${salt})::bigint)`;
  // About in the order in which they were entered, as in life.
  const ago = (salt: number) =>
    `now() - make_interval(mins => (3000000 - 2990000.0 * g / ${each})::int - (${h(salt)} % 10000)::int)`;
  const steps = Math.max(1, Math.ceil(each / 250_000));
  const parts = Array.from({ length: steps }, (_, n) => {
    const [from, to] = [Math.floor((each * n) / steps) + 1, Math.floor((each * (n + 1)) / steps)];
    return ` from generate_series(${from}, ${to}) g`;
  });
  return parts.flatMap((rows) => [
    `insert into calls (customer_id, contact_id, employee_id, direction, result, started_at, duration_seconds)
     select ${client}, ${person}, ${staff(h(1))}, case g % 3 when 0 then 'in' else 'out' end,
       (array['answered', 'answered', 'missed', 'busy', 'voicemail'])[1 + ${h(2)} % 5], ${ago(3)}, ${h(4)} % 900 ${rows}`,
    `insert into notes (customer_id, contact_id, author_id, body, is_private, pinned_at, created_at)
     select case when g % 10 > 0 then ${client} end, ${person}, ${staff(h(1))}, 'Anteckning ' || g || ' om ventilation', g % 50 = 0,
       case when g % 1000 = 0 then ${ago(3)} end, ${ago(3)} ${rows}`,
    `insert into tasks (customer_id, contact_id, owner_id, created_by, title, status_id, status_kind, due_on, completed_at, created_at)
     select ${client}, ${person}, case when g % 40 > 0 then ${staff(h(1))} end, ${staff(h(5))}, 'Ring ' || g,
       case when g % 5 > 0 then ${status("done")} else ${status("open")} end, case when g % 5 > 0 then 'done' else 'open' end,
       case when g % 7 > 0 then case when g % 5 > 0 then (${ago(3)})::date else current_date - 40 + (${h(6)} % 160)::int end end,
       case when g % 5 > 0 then ${ago(3)} end, ${ago(3)} - interval '9 days' ${rows}`,
    ...meetings(
      "customer_id, contact_id, owner_id, title, uid, starts_at, ends_at, time_zone, is_private",
      `select ${client}, ${person}, ${staff(h(1))}, 'Möte ' || g, 'wide' || g, t, t + interval '1 hour', 'Europe/Stockholm', g % 50 = 0
         ${rows}, lateral (select date_trunc('hour', ${ago(3)}) + interval '120 days' as t) times`,
    ),
  ]);
}

export async function busyRecords(ctx: Ctx): Promise<Record<Kind, string>> {
  const { rows } = await ctx.tx.execute<Record<Kind, string>>(sql`
    select (select id from customers where name = ${name}) as customer, (select id from contacts where last_name = ${name}) as contact,
      (select id from cases where title = ${name}) as case`);
  return rows[0] ?? { customer: "", contact: "", case: "" };
}
