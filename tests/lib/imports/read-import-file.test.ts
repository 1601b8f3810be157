import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readImportFile } from "@/lib/imports/read-import-file";
import { committed, useDatabase } from "@/tests/support/context";
import { rowsOf, run, send, stateOf, work } from "./import-steps";

useDatabase();

it("reads the file as it is told to, says what went wrong, and reads it anew", async () => {
  const { id } = await send(Buffer.from('Namn,Ort\n"Lod AB,Lund\nKod AB,Lund\n'.repeat(40_000)));
  const read = (delimiter: string) =>
    committed((ctx) =>
      readImportFile(ctx, {
        id,
        kind: "customers",
        source: "HubSpot: ny",
        encoding: "utf-8",
        delimiter,
        sheet: null,
      }),
    );
  await read(",");
  await work(id);
  expect((await stateOf(id)).state).toMatch(/^(columns|failed)$/);
  await read("|");
  await work(id);
  expect(await stateOf(id)).toMatchObject({ source: "hubspot  ny" });
});

const folder = "/work/shared/data/import";

it.skipIf(!existsSync(folder))("takes in the sample files as they are", async () => {
  const sample = (name: string) => readFileSync(`${folder}/${name}`);
  const hubspot = await run(sample("hubspot_companies.csv"), {
    columns: { "Company owner": { field: "owner", values: ["new", "new"] } },
  });
  expect(hubspot).toMatchObject({ source: "hubspot", counts: { new: 2, duplicate: 1 } });
  const swedish = await run(sample("kundexport_se.csv"), {
    kind: "persons",
    columns: { Status: { field: "" } },
  });
  expect(swedish.counts).toEqual({ new: 14, duplicate: 1, error: 1 });
  expect((await rowsOf(swedish.id, "error"))[0]?.detail).toMatchObject({ reason: "date", value: "i går" });
});
