import { eq } from "drizzle-orm";
import { z } from "zod";
import { importKinds, imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { optionalText, uuid } from "@/lib/core/fields";
import { encodings } from "./files/encoding";
import { lockImport } from "./lock-import";
import { queueImport } from "./queue-import";

const emptyToNull = (value: unknown) => (value === "" ? null : value);

/** The first step is settled: what the file holds, where it comes from and how it is read. */
export const readImportFile = command(
  {
    name: "read-import-file",
    permission: "import:run",
    input: z.object({
      id: uuid(),
      kind: z.enum(importKinds, "choose"),
      source: optionalText(40),
      // A workbook has neither, and its form sends them empty; a tab is a mark, so nothing is trimmed.
      encoding: z.preprocess(emptyToNull, z.enum(encodings).nullable()).default(null),
      delimiter: z.preprocess(emptyToNull, z.string().length(1, "required").nullable()).default(null),
      sheet: optionalText(100),
    }),
  },
  async (ctx, { id, source, ...reading }): Promise<{ id: string }> => {
    await lockImport(ctx, id, ["file", "columns", "checked", "failed"]);
    // A colon ends it where an identifier is written with it.
    const name = (source ?? "").toLowerCase().replaceAll(":", " ").trim() || "file";
    await ctx.tx
      .update(imports)
      .set({
        ...reading,
        source: name === "row" ? "file" : name,
        state: "reading",
        position: 0,
        failure: null,
      })
      .where(eq(imports.id, id));
    await queueImport(ctx, id);
    return { id };
  },
);
