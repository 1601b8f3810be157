import "server-only";
import type { Ctx } from "@/lib/core/context";
import type { FileCell } from "@/lib/exports/file-cell";
import { fileResponse } from "@/lib/exports/file-response";
import { noteExport, noteExportEnd } from "@/lib/exports/note-export";
import { openSpool } from "@/lib/exports/spool";
import { tableFile, tableFormat } from "@/lib/exports/table-file";
import type { Translate } from "@/lib/i18n/translator";
import { addressParameters } from "@/lib/views/read-address";
import { type PageTools, pageTools, readAs, refuseAsPage, writeInTenant } from "./page";

const verb = "export-list";

type Asked = Record<string, string | string[]>;
type Context = { params: Promise<{ org: string }> };
export type Table = { headings: string[]; rows: AsyncIterable<FileCell[][]> };
type Steps = {
  /** Which list, as the log of exports says it. */
  subject: string;
  title: (t: Translate) => string;
  /** The columns, and the rows in as many batches as it takes; all within one snapshot. */
  read: (ctx: Ctx, asked: Asked, tools: PageTools) => Promise<Table>;
};

/**
 * A list's route for its file, `?format=xlsx` or text: what the address filters, in its order, with its columns. Noted in a
 * transaction of its own before it begins, and once more at its end. Rows are read in one snapshot, as fast as the database
 * gives them, whatever the net does; memory holds one batch of them.
 */
export function tableExport({ subject, title, read }: Steps) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { org } = await params;
    const tools = await pageTools(org);
    const { search } = new URL(request.url);
    const { format: wanted, cursor: _, ...asked } = addressParameters(search);
    const format = tableFormat(wanted);
    const note = { kind: "list", subject, address: `${subject}${search}`, format } as const;
    // Before a connection is held for reading: whoever holds one and waits for another may wait for ever.
    const { value: id } = await writeInTenant(tools, verb, (ctx) => noteExport(ctx, note));
    const spool = await openSpool();
    await new Promise<void>((begun, failed) => {
      const written = readAs(tools, async (ctx) => {
        const table = await read(ctx, asked, tools);
        begun();
        const counter = { rows: 0 };
        const file = tableFile(table.headings, counted(table.rows, counter), format, tools.actor.locale);
        for await (const piece of file) await spool.write(piece);
        return counter.rows;
      });
      written
        .then((rows) => writeInTenant(tools, verb, (ctx) => noteExportEnd(ctx, id, rows)))
        .then(() => spool.close())
        .catch((error) => {
          spool.close(error);
          failed(error);
        });
    }).catch(refuseAsPage);
    return fileResponse(`${title(tools.t)} ${tools.today}`, format, spool.read());
  };
}

async function* counted(batches: AsyncIterable<FileCell[][]>, counter: { rows: number }) {
  for await (const rows of batches) {
    counter.rows += rows.length;
    yield rows;
  }
}
