import "server-only";
import type { Ctx } from "@/lib/core/context";
import type { FileCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import type { PageTools } from "./page";
import { readingAhead } from "./reading-ahead";
import { tableExport } from "./table-export";

type Asked = Record<string, string | string[]>;
type Options<Row, Next> = {
  subject: string;
  title: (t: Translate) => string;
  /** The stretch that begins at `next`, and where the one after it does. */
  read: (ctx: Ctx, asked: Asked, next?: Next) => Promise<{ rows: Row[]; next: Next | null }>;
  headings: (t: Translate) => string[];
  cells: (row: Row, tools: PageTools) => FileCell[];
};

/** The route for the file of a list whose columns are fixed. */
export function batchExport<Row, Next>({ subject, title, read, headings, cells }: Options<Row, Next>) {
  return tableExport({
    subject,
    title,
    read: async (ctx, asked, tools) => {
      const first = await read(ctx, asked);
      async function* rows() {
        for await (const batch of readingAhead(first, ({ next }) =>
          next === null ? null : read(ctx, asked, next),
        ))
          yield batch.rows.map((row) => cells(row, tools));
      }
      return { headings: headings(tools.t), rows: rows() };
    },
  });
}
