import { sql } from "drizzle-orm";
import type pg from "pg";
import type { Ctx } from "@/lib/core/context";

const name = "Åkerlund & Söner AB, den flitiga";

/**
 * Gives a register that stands its activities: a customer with as many events as asked (six in ten changes, the others notes, calls,
 * tasks and meetings, some cases and orders), every twentieth its author's alone, and a few activities for every other customer.
 */
export async function fillActivities(client: pg.Client, schema: string, { events }: { events: number }) {
  await client.query(
    `set search_path = ${schema}, app, ext; set session_replication_role = replica; set synchronous_commit = off`,
  );
  await client.query(`
    insert into employees (name) values ('Sällan Sedd');
    insert into task_statuses (names, kind) values ('{"sv": "Att göra"}', 'open'), ('{"sv": "Klar"}', 'done');
    insert into customers (name, country) values ('${name}', 'SE');
    create temporary table staff as select row_number() over (order by id) - 1 as n, id from employees where name <> 'Sällan Sedd';
    create temporary table busy as select id from customers where name = '${name}';`);
  const some = (share: number) => Math.round(events * share);
  const staff = "(select id from staff where n = g % (select count(*) from staff))";
  const busy = "(select id from busy)";
  const at = "now() - g * interval '1 day' * (1500.0 / $N)";
  const series = (count: number, text: string) =>
    client.query(`${text} from generate_series(1, ${count}) g`.replaceAll("$N", String(count)));
  await series(
    some(0.6),
    `insert into change_log (at, batch_id, actor_id, verb, table_name, row_id, customer_id, operation, old, new)
     select ${at}, uuidv7(), ${staff}, 'update-customer', 'customers', ${busy}, ${busy}, 'update',
            '{"city": "Malmö"}'::jsonb, '{"city": "Lund"}'::jsonb`,
  );
  await client.query(
    `update change_log set actor_id = (select id from employees where name = 'Sällan Sedd') where id in
      (select id from change_log where customer_id = ${busy} order by at limit 3)`,
  );
  await series(
    some(0.1),
    `insert into notes (customer_id, author_id, body, is_private, created_at)
     select ${busy}, ${staff}, 'Anteckning ' || g, g % 20 = 0, ${at}`,
  );
  await series(
    some(0.1),
    `insert into calls (customer_id, employee_id, direction, started_at, duration_seconds) select ${busy}, ${staff}, 'out', ${at}, g % 600`,
  );
  const status = (kind: string) => `(select id from task_statuses where kind = '${kind}')`;
  await series(
    some(0.1),
    `insert into tasks (customer_id, owner_id, title, status_id, status_kind, completed_at, created_at)
     select ${busy}, ${staff}, 'Uppgift ' || g, ${status("done")}, 'done', ${at}, ${at}`,
  );
  await series(
    some(0.08),
    `insert into meetings (customer_id, owner_id, title, uid, starts_at, ends_at, time_zone, is_private)
     select ${busy}, ${staff}, 'Möte ' || g, 'uid' || g, ${at}, ${at} + interval '1 hour', 'Europe/Stockholm', g % 20 = 0`,
  );
  await client.query(
    `insert into meeting_occurrences (meeting_id, original_start, starts_at, ends_at, customer_id)
     select id, starts_at, starts_at, ends_at, customer_id from meetings`,
  );
  await series(
    some(0.01),
    `insert into orders (number, title, customer_id, currency, language, ordered_on, customer_name, created_at)
     select 'B' || g, 'Order ' || g, ${busy}, 'SEK', 'sv', current_date, 'Åkerlund', ${at}`,
  );
  await client.query(
    `insert into calls (customer_id, employee_id, direction, started_at)
     select c.id, (select id from staff limit 1), 'in', now() - random() * interval '900 days' from customers c, generate_series(1, 2);
     insert into notes (customer_id, author_id, body, created_at)
     select c.id, (select id from staff limit 1), 'Anteckning', now() - random() * interval '900 days' from customers c;
     insert into tasks (customer_id, owner_id, title, status_id, status_kind, due_on)
     select c.id, (select id from staff limit 1), 'Ring', ${status("open")}, 'open', current_date + (random() * 60)::int - 20 from customers c;
     insert into calls (contact_id, employee_id, direction, started_at)
     select c.id, (select id from staff limit 1), 'in', now() - random() * interval '900 days' from contacts c;`,
  );
  await client.query("analyze");
}

export async function busyCustomer(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`select id from customers where name = ${name}`);
  return rows[0]?.id ?? "";
}
