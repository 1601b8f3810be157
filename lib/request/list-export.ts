import "server-only";
import type { Ctx } from "@/lib/core/context";
import type { Translate } from "@/lib/i18n/translator";
import type { ListWords } from "@/lib/views/list-tools";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import type { ExportWay } from "@/lib/views/read-export";
import type { ListRow } from "@/lib/views/read-list";
import type { PageTools } from "./page";
import { readingAhead } from "./reading-ahead";
import { tableExport } from "./table-export";

type Batch = { rows: ListRow[]; next: string | null; way: ExportWay };
type Go = { cursor?: string | undefined; way?: ExportWay };
type Options<B extends Batch, Others> = {
  subject: string;
  /** The next stretch of the list that the address asks for. */
  read: (ctx: Ctx, asked: Record<string, unknown> & Go) => Promise<B>;
  /** What puts it into words, read once. */
  others: (ctx: Ctx) => Promise<Others>;
  words: (first: B, others: Others, tools: PageTools) => ListWords;
  title: (t: Translate) => string;
};

/** The route for the file of a list with views: what is filtered, in its order, with its columns. */
export function listExport<B extends Batch, Others>(options: Options<B, Others>) {
  const { subject, read, others, words, title } = options;
  return tableExport({
    subject,
    title,
    read: async (ctx, asked, tools) => {
      const first = await read(ctx, asked);
      const named = words(first, await others(ctx), tools);
      async function* rows() {
        for await (const batch of readingAhead(first, ({ next, way }) =>
          next ? read(ctx, { ...asked, cursor: next, way }) : null,
        ))
          yield exportRows(batch.rows, named, tools);
      }
      return { headings: exportHeadings(named), rows: rows() };
    },
  });
}
