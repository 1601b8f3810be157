import type pg from "pg";
import { withAdmin } from "@/db/admin";
import { provisionTenant } from "@/db/provision-tenant";
import { progressBar } from "@/scripts/serve/progress";
import { type BenchDatabase, benchDatabase, benchSecretKey } from "./bench-database";
import { median, ms, ratio, table, timed } from "./figures";

const rounds = 9;
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
          `update cases c set status_id = s.id, probability_percent = s.probability_percent, updated_at = now(), version = c.version + 1
             from case_statuses s where s.position = $1 and s.pipeline_id is not null and c.number = $2`,
          [1 + ((round + 1) % 2), n + 1],
        );
    },
  },
  {
    name: `one case's probability changed (${singles} transactions)`,
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

const sides = ["bare", "without", "with"] as const;
type Sides<T> = Record<(typeof sides)[number], T>;

/**
 * What the log of changes costs: the same writes with and without its triggers, in turns, each side's median. Beside
 * it, what all triggers of a table cost together: the sums and the history that reports are read from are kept by them.
 */
export async function benchChangeLog(): Promise<void> {
  const database = await benchDatabase();
  try {
    const tenants = {
      bare: await newTenant(database),
      without: await newTenant(database),
      with: await newTenant(database),
    };
    const admin = await database.connect();
    for (const name of ["customers", "cases"]) {
      await admin.query(`alter table ${tenants.bare}.${name} disable trigger user`);
      for (const kind of ["insert", "update", "delete"])
        await admin.query(`alter table ${tenants.without}.${name} disable trigger log_${kind}`);
    }
    await admin.end();
    const clients = {
      bare: await database.connect(tenants.bare),
      without: await database.connect(tenants.without),
      with: await database.connect(tenants.with),
    };
    const rows = [
      ["Change log", "without ms", "with ms", "ratio", "", "no trigger ms", "ratio of all triggers"],
    ];
    const onProgress = progressBar("Change log");
    for (const [index, write] of writes.entries()) {
      const took = await inTurns(write, clients, (round) =>
        onProgress(index * rounds + round + 1, writes.length * rounds),
      );
      rows.push([
        write.name,
        ms(took.without),
        ms(took.with),
        ratio(took.with, took.without),
        took.with / took.without <= limit ? "" : `over ${limit}`,
        ms(took.bare),
        ratio(took.with, took.bare),
      ]);
    }
    console.log(
      `${table(rows)}\n  at most ${limit}× the write without the log is promised; PostgreSQL durable, medians of ${rounds} rounds in turns\n`,
    );
    await Promise.all(sides.map((side) => clients[side].end()));
  } finally {
    await database.remove();
  }
}

async function inTurns(
  write: Write,
  clients: Sides<pg.Client>,
  onRound: (round: number) => void,
): Promise<Sides<number>> {
  const took: Sides<number[]> = { bare: [], without: [], with: [] };
  for (let round = 0; round < rounds; round++) {
    const first = round % sides.length;
    for (const side of [...sides.slice(first), ...sides.slice(0, first)])
      took[side].push((await timed(() => write.run(clients[side], round))).took);
    onRound(round);
  }
  return { bare: median(took.bare), without: median(took.without), with: median(took.with) };
}

async function newTenant(database: BenchDatabase): Promise<string> {
  const schema = await withAdmin(database.adminUrl, (client) =>
    provisionTenant(client, benchSecretKey, "sv"),
  );
  const client = await database.connect(schema);
  await client.query(setting());
  await client.query(
    `with p as (insert into case_pipelines (names) values ('{"sv": "Sälj"}') returning id)
     insert into case_statuses (kind, pipeline_id, names, position, probability_percent)
     select 'open', id, jsonb_build_object('sv', name), place, place * 10 from p, unnest('{Ny,Offert}'::text[]) with ordinality s (name, place)`,
  );
  await client.query(
    `insert into cases (title, status_id, status_kind, pipeline_id, currency, probability_percent, value)
     select 'Ärende ' || n, s.id, 'open', s.pipeline_id, 'SEK', 10, n
       from case_statuses s, generate_series(1, ${bulkRows}) n where s.position = 1 and s.pipeline_id is not null`,
  );
  await client.query("commit");
  await client.query("analyze cases").catch(() => {});
  await client.end();
  return schema;
}
