import type pg from "pg";
import { withAdmin } from "@/db/admin";
import { provisionTenant } from "@/db/provision-tenant";
import { progressBar } from "@/scripts/serve/progress";
import { type BenchDatabase, benchDatabase, benchSecretKey } from "./bench-database";
import { median, ms, ratio, table, timed } from "./figures";

const rounds = 5;
const singles = 40;
const bulkRows = 10_000;
const limit = 1.6;

type Write = { name: string; run: (client: pg.Client, round: number) => Promise<void> };

const setting = () =>
  `begin; set local app.actor = '00000000-0000-7000-8000-000000000001'; set local app.batch = '${crypto.randomUUID()}'; set local app.verb = 'bench'`;

async function inTransaction(client: pg.Client, text: string, values: unknown[] = []): Promise<void> {
  await client.query(setting());
  await client.query(text, values);
  await client.query("commit");
}

const writes: Write[] = [
  {
    name: `one customer created (${singles} transactions)`,
    run: async (client, round) => {
      for (let n = 0; n < singles; n++)
        await inTransaction(
          client,
          "insert into customers (name, country, email, phone, city) values ($1, 'SE', $2, '040-12 34 56', 'Malmö')",
          [`Åkerlund & Söner ${round}-${n}`, `info-${round}-${n}@akerlund.example`],
        );
    },
  },
  {
    name: `one case moved (${singles} transactions)`,
    run: async (client, round) => {
      for (let n = 0; n < singles; n++)
        await inTransaction(
          client,
          "update cases set probability_percent = $1, updated_at = now(), version = version + 1 where number = $2",
          [(round * 7 + n) % 100, n + 1],
        );
    },
  },
  {
    name: `${bulkRows.toLocaleString("en")} customers created at once`,
    run: (client, round) =>
      inTransaction(
        client,
        `insert into customers (name, country, email, phone, city)
         select 'Kund ' || n, 'NO', 'post' || n || '@kunde.example', '+47 22 33 44 ' || n % 100, 'Bergen'
           from generate_series(1, ${bulkRows}) n where $1 >= 0`,
        [round],
      ),
  },
  {
    name: `${bulkRows.toLocaleString("en")} cases changed at once`,
    run: (client, round) =>
      inTransaction(
        client,
        "update cases set value = value + $1, follow_up_on = current_date, updated_at = now(), version = version + 1",
        [round + 1],
      ),
  },
];

/** What the log of changes costs: the same writes with and without its triggers, in turns, each side's median. */
export async function benchChangeLog(): Promise<void> {
  const database = await benchDatabase();
  try {
    const [withLog, without] = [await newTenant(database), await newTenant(database)];
    await database.connect().then(async (admin) => {
      const tables = ["customers", "cases"];
      for (const name of tables) await admin.query(`alter table ${without}.${name} disable trigger user`);
      await admin.end();
    });
    const clients = { with: await database.connect(withLog), without: await database.connect(without) };
    const rows = [["Change log", "without ms", "with ms", "ratio", ""]];
    const onProgress = progressBar("Change log");
    for (const [index, write] of writes.entries()) {
      const took = await inTurns(write, clients, (round) =>
        onProgress(index * rounds + round + 1, writes.length * rounds),
      );
      const times = took.with / took.without;
      rows.push([
        write.name,
        ms(took.without),
        ms(took.with),
        ratio(took.with, took.without),
        times <= limit ? "" : `over ${limit}`,
      ]);
    }
    console.log(
      `${table(rows)}\n  at most ${limit}× is promised; PostgreSQL durable, medians of ${rounds} rounds in turns\n`,
    );
    await Promise.all([clients.with.end(), clients.without.end()]);
  } finally {
    await database.remove();
  }
}

async function inTurns(
  write: Write,
  clients: { with: pg.Client; without: pg.Client },
  onRound: (round: number) => void,
): Promise<{ with: number; without: number }> {
  const took = { with: [] as number[], without: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const sides = round % 2 ? (["with", "without"] as const) : (["without", "with"] as const);
    for (const side of sides) took[side].push((await timed(() => write.run(clients[side], round))).took);
    onRound(round);
  }
  return { with: median(took.with), without: median(took.without) };
}

async function newTenant(database: BenchDatabase): Promise<string> {
  const schema = await withAdmin(database.adminUrl, (client) =>
    provisionTenant(client, benchSecretKey, "sv"),
  );
  const client = await database.connect(schema);
  await client.query(setting());
  await client.query(
    `with p as (insert into case_pipelines (names) values ('{"sv": "Sälj"}') returning id)
     insert into case_statuses (kind, pipeline_id, names, position, probability_percent) select 'open', id, '{"sv": "Ny"}'::jsonb, 1, 10 from p`,
  );
  await client.query(
    `insert into cases (title, status_id, status_kind, pipeline_id, currency, probability_percent, value)
     select 'Ärende ' || n, s.id, 'open', s.pipeline_id, 'SEK', 10, n from case_statuses s, generate_series(1, ${bulkRows}) n`,
  );
  await client.query("commit");
  await client.query("analyze cases").catch(() => {});
  await client.end();
  return schema;
}
