import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { type ImportState, imports } from "@/db/tenant/schema/imports";
import { undoBatch } from "@/lib/changes/undo-batch";
import { startImport } from "@/lib/imports/start-import";
import { stopImport } from "@/lib/imports/stop-import";
import { committed, useDatabase } from "@/tests/support/context";
import { run, send } from "./import-steps";

useDatabase();

it("stops only what runs; what a stopped run does is told with removing it", async () => {
  const { id } = await send(Buffer.from("Namn\nLod AB\n"));
  await expect(committed((ctx) => stopImport(ctx, { id }))).rejects.toMatchObject({ code: "rule" });
});

it("is stopped before it is undone, and doesn't go on after that", async () => {
  const { id, batchId } = await run("Namn\nStannar AB\n");
  const set = (state: ImportState) =>
    committed(({ tx }) => tx.update(imports).set({ state }).where(eq(imports.id, id)));
  const undo = () => committed((ctx) => undoBatch(ctx, { batchId: batchId ?? "" }));
  await set("running");
  await expect(undo()).rejects.toThrow("batch_running");
  await committed((ctx) => stopImport(ctx, { id }));
  expect(await undo()).toMatchObject({ restored: 1 });
  await expect(committed((ctx) => startImport(ctx, { id }))).rejects.toMatchObject({ code: "rule" });
});
