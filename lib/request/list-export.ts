import "server-only";
import type { Ctx } from "@/lib/core/context";
import type { Translate } from "@/lib/i18n/translator";
import type { ListWords } from "@/lib/views/list-tools";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import type { ListRow } from "@/lib/views/read-list";
import type { PageTools } from "./page";
import { tableExport } from "./table-export";

type Options<List extends { rows: AsyncIterable<ListRow[]> }, Others> = {
  subject: string;
  /** The list that the address asks for. */
  read: (ctx: Ctx, asked: Record<string, unknown>) => Promise<List>;
  /** What puts it into words. */
  others: (ctx: Ctx) => Promise<Others>;
  words: (list: List, others: Others, tools: PageTools) => ListWords;
  title: (t: Translate) => string;
};

/** The route for the file of a list with views: what is filtered, in its order, with its columns. */
export function listExport<List extends { rows: AsyncIterable<ListRow[]> }, Others>(
  options: Options<List, Others>,
) {
  const { subject, read, others, words, title } = options;
  return tableExport({
    subject,
    title,
    read: async (ctx, asked, tools) => {
      const list = await read(ctx, asked);
      const named = words(list, await others(ctx), tools);
      async function* rows() {
        for await (const some of list.rows) yield exportRows(some, named, tools);
      }
      return { headings: exportHeadings(named, tools), rows: rows() };
    },
  });
}
