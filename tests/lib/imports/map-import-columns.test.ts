import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { readImportFile } from "@/lib/imports/read-import-file";
import { setImportRule } from "@/lib/imports/set-import-rule";
import { committed, useDatabase } from "@/tests/support/context";
import { map, prepare, rowsOf, run, send, stateOf, work } from "./import-steps";

useDatabase();

const file = `Namn;Registrerad;Omsättning;Ansvarig;Ort
Lod AB;03/04/2026;1.240;Vera Okänd;Lund
Kod AB;i går;tusen;Anna Lind;Lund
`;

it("asks what can be read in two ways, and remembers the answers for the next file", async () => {
  const { id } = await send(Buffer.from(file));
  const reading = {
    kind: "customers",
    source: "gamla",
    encoding: "utf-8",
    delimiter: ";",
    sheet: null,
  } as const;
  await committed((ctx) => readImportFile(ctx, { id, ...reading }));
  await work(id);
  // A rule for rows that nobody has looked at yet says nothing.
  await expect(committed((ctx) => setImportRule(ctx, { id, rule: "fill" }))).rejects.toMatchObject({
    code: "rule",
  });
  expect(await map(id, {})).toMatchObject({ isComplete: false });
  expect(await stateOf(id)).toMatchObject({ state: "columns" });
  const answers = {
    Registrerad: { field: "registeredOn", dates: "dmy" as const },
    Omsättning: { field: "annualRevenue", decimalMark: "," as const },
    Ansvarig: { field: "owner", values: ["none"] },
  };
  expect(await map(id, { columns: answers })).toMatchObject({ isComplete: true });
  await work(id);
  expect(await stateOf(id)).toMatchObject({ state: "checked", counts: { new: 1, error: 1 } });
  expect((await rowsOf(id, "error"))[0]?.detail).toEqual({ reason: "date", column: 1, value: "i går" });

  const again = await send(Buffer.from(file));
  await committed((ctx) => readImportFile(ctx, { id: again.id, ...reading }));
  await work(again.id);
  expect((await stateOf(again.id)).mapping.columns?.[1]).toEqual({ field: "registeredOn", dates: "dmy" });
});

it("lets all that is unknown be answered at once, but for what is answered by itself", async () => {
  const { counts } = await run("Namn;Ansvarig\nPod AB;Ny Ett\nRod AB;Ny Två\nSod AB;Ny Tre\n", {
    columns: { Ansvarig: { field: "owner", values: ["new", "", "none", ""] } },
  });
  expect(counts).toEqual({ new: 3 });
  const { rows } = await committed(({ tx }) =>
    tx.execute(sql`select c.name, e.name as owner from customers c left join employees e on e.id = c.owner_id
      where c.name in ('Pod AB', 'Rod AB', 'Sod AB') order by 1`),
  );
  expect(rows).toEqual([
    { name: "Pod AB", owner: "Ny Ett" },
    { name: "Rod AB", owner: null },
    { name: "Sod AB", owner: "Ny Tre" },
  ]);
});

it("asks the same of the organisation's own fields", async () => {
  await committed(({ tx }) =>
    tx.execute(sql`insert into custom_fields (entity, key, names, kind, options) values
      ('customer', 'besokt', '{"sv": "Besökt"}', 'date', '[]'),
      ('customer', 'niva', '{"sv": "Nivå"}', 'choice', '[{"key": "hog", "names": {"sv": "Hög"}, "slot": 1}]')`),
  );
  const file = "Namn;Besökt;Nivå\nMod AB;03/04/2026;hög\nNod AB;2026-04-05;Okänd\n";
  const own = { Nivå: { field: "custom.niva" } };
  const asked = await prepare(file, { columns: { ...own, Besökt: { field: "custom.besokt" } } });
  expect(await stateOf(asked)).toMatchObject({ state: "columns" });
  const { counts, id } = await run(file, {
    columns: { ...own, Besökt: { field: "custom.besokt", dates: "mdy" } },
  });
  expect(counts).toEqual({ new: 1, error: 1 });
  expect((await rowsOf(id, "error"))[0]?.detail).toEqual({ reason: "own_field", value: "Okänd" });
  const { rows } = await committed(({ tx }) =>
    tx.execute(sql`select custom from customers where name = 'Mod AB'`),
  );
  expect(rows).toEqual([{ custom: { besokt: "2026-03-04", niva: "hog" } }]);
});
