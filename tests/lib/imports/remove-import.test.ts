import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { removeImport } from "@/lib/imports/remove-import";
import { startImport } from "@/lib/imports/start-import";
import { stopImport } from "@/lib/imports/stop-import";
import { committed, useDatabase } from "@/tests/support/context";
import { prepare, stateOf, work } from "./import-steps";

useDatabase();

const remembered = async () =>
  (await committed(({ tx }) => tx.execute(sql`select count(*)::int as n from import_mappings`))).rows[0];

it("stops a run, goes on with it, and throws the file away only when nobody works on it", async () => {
  const id = await prepare("Namn;Ort\nLod AB;Lund\n");
  await committed((ctx) => startImport(ctx, { id }));
  await expect(committed((ctx) => removeImport(ctx, { id }))).rejects.toMatchObject({ code: "rule" });
  await committed((ctx) => stopImport(ctx, { id }));
  await work(id);
  expect(await stateOf(id)).toMatchObject({ state: "stopped", position: 0 });
  await committed((ctx) => startImport(ctx, { id }));
  await work(id);
  const { batchId, ...done } = await stateOf(id);
  expect(done).toMatchObject({ state: "done", counts: { new: 1 } });
  await committed((ctx) => removeImport(ctx, { id }));
  const { rows } = await committed(({ tx }) =>
    tx.execute(sql`select (select count(*)::int from import_rows) + (select count(*)::int from import_parts) as left,
      (select count(*)::int from customers where name = 'Lod AB') as kept`),
  );
  expect(rows).toEqual([{ left: 0, kept: 1 }]);
  // What its columns meant is remembered, and goes when what it made is undone.
  expect(await remembered()).toEqual({ n: 1 });
  await committed((ctx) => undoBatch(ctx, { batchId: batchId ?? "" }));
  expect(await remembered()).toEqual({ n: 0 });
});
