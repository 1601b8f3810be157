import { eq } from "drizzle-orm";
import { z } from "zod";
import { imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { EncodingName } from "./files/encoding";
import { readRows } from "./files/read-rows";
import { guessDelimiter } from "./files/read-text-rows";
import { FileRefused } from "./files/refused";
import { openWorkbook } from "./files/workbook";
import { guessKind, guessSource } from "./guess-columns";
import { lockImport } from "./lock-import";
import { storedFile } from "./stored-file";

/**
 * The whole file is here: says what kind of file it is, how it is read and what it seems to be about. One that can't be
 * taken is thrown away at once.
 */
export const openImportFile = command(
  {
    name: "open-import-file",
    permission: "import:run",
    input: z.object({ id: uuid(), encoding: EncodingName }),
  },
  async (ctx, { id, encoding }): Promise<{ id: string; fault: string | null }> => {
    const { byteCount } = await lockImport(ctx, id, ["sending"]);
    const bytes = storedFile((run) => run(ctx), id, byteCount);
    try {
      const start = await bytes.read(0, Math.min(byteCount, 64 * 1024));
      const isZip = start.readUInt32BE(0) === 0x504b0304;
      if (start.readUInt32BE(0) === 0xd0cf11e0) throw new FileRefused("old_workbook");
      const text = isZip ? "" : new TextDecoder(encoding).decode(start);
      // A picture or a program: no text has zeros, once its encoding is known.
      if (text.includes("\0")) throw new FileRefused("unreadable");
      const reading = isZip
        ? { format: "workbook" as const, encoding: null, delimiter: null, sheet: null as string | null }
        : {
            format: "text" as const,
            encoding,
            delimiter: guessDelimiter(text),
            sheet: null,
          };
      if (isZip) reading.sheet = (await openWorkbook(bytes)).sheets[0]?.name ?? null;
      const headers = await firstRow(readRows(bytes, reading));
      await ctx.tx
        .update(imports)
        .set({ ...reading, state: "file", kind: guessKind(headers), source: guessSource(headers) })
        .where(eq(imports.id, id));
      return { id, fault: null };
    } catch (error) {
      if (!(error instanceof FileRefused || error instanceof RangeError)) throw error;
      await ctx.tx.delete(imports).where(eq(imports.id, id));
      return { id, fault: error instanceof FileRefused ? error.message : "empty" };
    }
  },
);

async function firstRow(rows: ReturnType<typeof readRows>): Promise<string[]> {
  for await (const { cells } of rows) return cells;
  throw new FileRefused("empty");
}
