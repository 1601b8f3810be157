import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { startImport } from "@/lib/imports/start-import";
import { committed, useDatabase } from "@/tests/support/context";
import { dumpTenant } from "@/tests/support/dump-tenant";
import { idOf } from "@/tests/support/people";
import { prepare, rowsOf, run, stateOf, work } from "./import-steps";

useDatabase();

const insert = (values: string) =>
  committed(({ tx }) =>
    tx.execute(
      sql.raw(
        `insert into customers (name, org_number, email, postcode, city, country, owner_id, visibility) values ${values}`,
      ),
    ),
  );

it("changes what is here by the rule alone, touches nothing that can't be seen, and is undone exactly", async () => {
  await insert(`('Lod AB', '556016-0680', null, '222 22', null, 'SE', null, 'everyone'),
    ('Kod Konsult AB', null, 'info@kod.example', '211 20', 'Malmö', 'SE', null, 'everyone'),
    ('Hemlig AB', '556036-0793', null, '111 22', 'Stockholm', 'SE', '${idOf("employee", "nordbygg", "kerstin")}', 'owner')`);
  const file = `Namn;Orgnr;E-post;Postnr;Ort
Lod Aktiebolag;5560160680;post@lod.example;22222;Lund
Kod AB;;info@kod.example;;Lund
Avslöjad;5560360793;;;Göteborg
Ny AB;;;41103;Göteborg
`;
  const before = await committed((ctx) => dumpTenant(ctx.tx));
  const id = await prepare(file, { rule: "fill" });
  expect((await rowsOf(id, "update")).map(({ detail }) => [detail?.by, detail?.changes])).toEqual([
    [
      "orgNumber",
      [
        { field: "email", old: null, new: "post@lod.example" },
        { field: "city", old: null, new: "Lund" },
      ],
    ],
  ]);
  expect((await rowsOf(id, "same")).map(({ detail }) => detail?.by)).toEqual(["email"]);
  const [hidden] = await rowsOf(id, "hidden");
  expect(JSON.stringify(hidden?.detail)).not.toMatch(/Hemlig|Stockholm/);

  const filled = await run(file, { rule: "overwrite" });
  expect(filled.counts).toEqual({ new: 1, update: 2, hidden: 1 });
  const { rows } = await committed(({ tx }) =>
    tx.execute(sql`select name, email, city from customers order by name`),
  );
  expect(rows).toEqual([
    { name: "Hemlig AB", email: null, city: "Stockholm" },
    { name: "Kod AB", email: "info@kod.example", city: "Lund" },
    { name: "Lod Aktiebolag", email: "post@lod.example", city: "Lund" },
    { name: "Ny AB", email: null, city: "Göteborg" },
  ]);
  expect((await run(file, { rule: "overwrite" })).counts).toEqual({ same: 3, hidden: 1 });
  await committed((ctx) => undoBatch(ctx, { batchId: filled.batchId ?? "" }));
  expect(await committed((ctx) => dumpTenant(ctx.tx))).toEqual(before);
});

it("goes on exactly once where a killed worker left it", async () => {
  const names = Array.from({ length: 4500 }, (_, at) => `Rad ${at} AB;${at}`);
  const id = await prepare(`Namn;Kundnr\n${names.join("\n")}\n`);
  await committed((ctx) => startImport(ctx, { id }));
  // Two workers at once, as when a dead one's job is freed too early.
  await Promise.all([work(id), work(id)]);
  await work(id);
  expect(await stateOf(id)).toMatchObject({ state: "done", counts: { new: 4500 } });
  const { rows } = await committed(({ tx }) =>
    tx.execute(
      sql`select count(*)::int as n, count(distinct number)::int as numbers from customers where name like 'Rad %'`,
    ),
  );
  expect(rows).toEqual([{ n: 4500, numbers: 4500 }]);
});
