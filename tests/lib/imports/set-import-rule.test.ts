import { expect, it } from "vitest";
import { setImportRule } from "@/lib/imports/set-import-rule";
import { committed, useDatabase } from "@/tests/support/context";
import { prepare, run, stateOf, work } from "./import-steps";

useDatabase();

it("looks at the rows anew under another rule", async () => {
  await run("Namn;Postnr;Ort\nLod AB;22222;Lund\n");
  const id = await prepare("Namn;Postnr;Ort\nLod AB;22222;Malmö\n");
  expect((await stateOf(id)).counts).toEqual({ duplicate: 1 });
  await committed((ctx) => setImportRule(ctx, { id, rule: "overwrite" }));
  await work(id);
  expect((await stateOf(id)).counts).toEqual({ update: 1 });
});
