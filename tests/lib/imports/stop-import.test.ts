import { expect, it } from "vitest";
import { stopImport } from "@/lib/imports/stop-import";
import { committed, useDatabase } from "@/tests/support/context";
import { send } from "./import-steps";

useDatabase();

it("stops only what runs; what a stopped run does is told with removing it", async () => {
  const { id } = await send(Buffer.from("Namn\nLod AB\n"));
  await expect(committed((ctx) => stopImport(ctx, { id }))).rejects.toMatchObject({ code: "rule" });
});
