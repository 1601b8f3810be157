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

it("finds what was merged by its old number, id and address in the record that stayed", async () => {
  await insert(`('Bakad AB', null, 'ny@bakad.example', '111 11', 'Lund', 'SE', null, 'everyone')`);
  await committed(({ tx }) =>
    tx.execute(sql`insert into customers (name, number, external_id, email, country, archived_at, merged_into_id)
      select 'Gamla Bakad AB', 'G777', 'fortnox:g1', 'gammal@bakad.example', 'SE', now(), id from customers where name = 'Bakad AB'`),
  );
  const rows = `Namn;Kundnr;E-post;Ort
Gamla Bakad;G777;;Malmö
Helt annan;;gammal@bakad.example;Malmö
`;
  const id = await prepare(rows, { rule: "overwrite" });
  const by = (await rowsOf(id, "update")).map(({ detail }) => [detail?.by, detail?.name]);
  expect(by).toEqual([["number", "Bakad AB"]]);
  expect((await rowsOf(id, "duplicate")).map(({ detail }) => [detail?.name, detail?.twin])).toEqual([
    ["Bakad AB", 2],
  ]);
  const known = await prepare("Kundnr;Namn\ng1;Annat namn\n", {
    source: "fortnox",
    columns: { Kundnr: { field: "externalId" } },
  });
  expect((await rowsOf(known, "duplicate")).map(({ detail }) => [detail?.by, detail?.name])).toEqual([
    ["id", "Bakad AB"],
  ]);
});

it("tells rows that mean the same company in the dry run as in the run, however far apart", async () => {
  const far = Array.from({ length: 2100 }, (_, at) => `Fyllnad ${at};;`).join("\n");
  const file = `Namn;E-post;Postnr
AB Tvilling;a@tvilling.example, b@tvilling.example;222 22
${far}
Tvilling Aktiebolag;;22222
Annat namn;b@tvilling.example;
`;
  const done = await run(file, {});
  expect(done.counts).toEqual({ new: 2101, duplicate: 2 });
  expect((await rowsOf(done.id, "duplicate")).map(({ detail }) => [detail?.by, detail?.twin])).toEqual([
    ["name", 2],
    ["email", 2],
  ]);
});
