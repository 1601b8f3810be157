import { expect, it } from "vitest";
import { previewImport } from "@/lib/imports/preview-import";
import { committed, useDatabase } from "@/tests/support/context";
import { send } from "./import-steps";

useDatabase();

it("shows the first rows as they would be read, and as they would be otherwise", async () => {
  const { id } = await send(Buffer.from("Företag;Ort\nÅkeri, AB;Växjö\n", "latin1"));
  const guessed = await committed((ctx) => previewImport(ctx, { id }));
  expect(guessed.rows).toEqual([
    ["Företag", "Ort"],
    ["Åkeri, AB", "Växjö"],
  ]);
  const other = await committed((ctx) => previewImport(ctx, { id, encoding: "macintosh", delimiter: "," }));
  expect(other.rows[1]).toEqual(["≈keri", " AB;V‰xjˆ"]);
});
