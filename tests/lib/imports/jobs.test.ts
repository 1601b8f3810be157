import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getImport } from "@/lib/imports/get-import";
import { startImport } from "@/lib/imports/start-import";
import { committed, useDatabase } from "@/tests/support/context";
import { dumpTenant } from "@/tests/support/dump-tenant";
import { run, stateOf } from "./import-steps";

useDatabase();

const list = `Kundenr;Navn;Organisasjonsnummer;E-post;Adresse;Postnr;Poststed;Ansvarlig;Kategori
10001;"Hansen; Berg AS";915933149;post@hansen.example;Storgata 1;0155;Oslo;Anna Lind;Bygg, Prio
10002;Lille Bakeri;;;;;;;
10003;Store Bakeri;;feil adresse;;;;;
10004;HANSEN; 915 933 149;;;;;;
`;

it("takes customers in as one batch, again without a change, and away without a trace", async () => {
  const before = await committed((ctx) => dumpTenant(ctx.tx));
  const first = await run(list, { columns: { Kategori: { field: "category", values: ["new", "new"] } } });
  expect(first).toMatchObject({ state: "done", counts: { new: 2, error: 1, duplicate: 1 } });
  const { rows } = await committed(({ tx }) =>
    tx.execute(sql`select c.name, c.number, c.org_number, c.email, c.street, c.postcode, c.city, c.country, o.name as owner,
      array(select k.name from customer_categories l join categories k on k.id = l.category_id where l.customer_id = c.id) as categories
      from customers c left join employees o on o.id = c.owner_id where c.number like '1000%' order by c.number`),
  );
  expect(rows).toEqual([
    {
      name: "Hansen; Berg AS",
      number: "10001",
      org_number: "915933149",
      email: "post@hansen.example",
      street: "Storgata 1",
      postcode: "0155",
      city: "Oslo",
      country: "NO",
      owner: "Anna Lind",
      categories: ["Bygg", "Prio"],
    },
    expect.objectContaining({
      name: "Lille Bakeri",
      org_number: null,
      country: "SE",
      owner: null,
      categories: [],
    }),
  ]);
  const second = await run(list);
  expect(second.counts).toEqual({ same: 2, error: 1, duplicate: 1 });
  await committed((ctx) => undoBatch(ctx, { batchId: first.batchId ?? "" }));
  // Of the import its name and figures stay; what the file held, and what its columns were said to mean, is gone with it.
  expect(await stateOf(first.id)).toMatchObject({
    state: "done",
    fileName: "kunder.csv",
    columns: [],
    mapping: {},
  });
  expect((await committed((ctx) => getImport(ctx, { id: first.id }))).isUndone).toBe(true);
  await expect(committed((ctx) => startImport(ctx, { id: first.id }))).rejects.toThrow();
  const { rows: kept } = await committed(({ tx }) =>
    tx.execute(sql`select (select count(*)::int from import_rows where import_id = ${first.id}) as rows,
      (select count(*)::int from import_parts where import_id = ${first.id}) as parts`),
  );
  expect(kept).toEqual([{ rows: 0, parts: 0 }]);
  const after = await committed((ctx) => dumpTenant(ctx.tx));
  expect(after).toEqual(before);
});
