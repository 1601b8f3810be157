import { z } from "zod";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { encodings } from "./files/encoding";
import { readRows } from "./files/read-rows";
import { FileRefused } from "./files/refused";
import { openWorkbook } from "./files/workbook";
import { getImport } from "./get-import";
import { storedFile } from "./stored-file";

const previewed = 9;

/** The first rows of the file as it would be read, and how else it could be. */
export const previewImport = query(
  {
    name: "preview-import",
    permission: "import:run",
    input: z.object({
      id: uuid(),
      encoding: z.enum(encodings).optional().catch(undefined),
      delimiter: z.string().length(1).optional().catch(undefined),
      sheet: z.string().max(100).optional().catch(undefined),
    }),
  },
  async (ctx, { id, ...asked }) => {
    const { format, byteCount, encoding, delimiter, sheet } = await getImport(ctx, { id });
    const bytes = storedFile((run) => run(ctx), id, byteCount);
    const reading = {
      format,
      encoding: asked.encoding ?? encoding,
      delimiter: asked.delimiter ?? delimiter,
      sheet: asked.sheet ?? sheet,
    };
    const rows: string[][] = [];
    let fault: string | null = null;
    try {
      for await (const { cells } of readRows(bytes, reading)) {
        rows.push(cells.map((cell) => cell.slice(0, 200)));
        if (rows.length === previewed) break;
      }
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      fault = error.message;
    }
    const sheets = format === "workbook" ? (await openWorkbook(bytes)).sheets.map(({ name }) => name) : [];
    return { ...reading, rows, sheets, fault };
  },
);
