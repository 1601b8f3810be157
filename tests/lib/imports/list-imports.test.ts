import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { listImports } from "@/lib/imports/list-imports";
import { removeImport } from "@/lib/imports/remove-import";
import { committed, useDatabase } from "@/tests/support/context";
import { run, send } from "./import-steps";

useDatabase();

it("lists one's imports, the newest first, and which of them were undone", async () => {
  const { batchId } = await run("Namn;Ort\nLod AB;Lund\n");
  const { id } = await send(Buffer.from("Namn\nKod AB\n"), "nya.csv");
  await committed((ctx) => undoBatch(ctx, { batchId: batchId ?? "" }));
  const listed = await committed((ctx) => listImports(ctx, {}));
  expect(listed.map(({ fileName, state, isUndone }) => [fileName, state, isUndone])).toEqual([
    ["nya.csv", "file", false],
    ["kunder.csv", "done", true],
  ]);
  await committed((ctx) => removeImport(ctx, { id }));
  expect((await committed((ctx) => listImports(ctx, {}))).length).toBe(1);
});
