import type pg from "pg";
import { exportCalls } from "@/lib/calls/export-calls";
import { callCells, callHeadings } from "@/lib/calls/present-call-file";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import type { FileCell } from "@/lib/exports/file-cell";
import { type TableFormat, tableFile } from "@/lib/exports/table-file";
import { type Translate, translatorFor } from "@/lib/i18n/translator";
import { exportNotes } from "@/lib/notes/export-notes";
import { noteCells, noteHeadings } from "@/lib/notes/present-note-file";
import { readingAhead } from "@/lib/request/reading-ahead";
import { exportTasks } from "@/lib/tasks/export-tasks";
import { taskCells, taskHeadings } from "@/lib/tasks/present-task-file";
import type { TaskGroup } from "@/lib/tasks/schema";

/** An order for each customer, with two lines, and a comment on every tenth note. */
export async function fillOrders(client: pg.Client, schema: string, count: number): Promise<void> {
  await client.query(`
    set search_path = ${schema}, app, ext; set session_replication_role = replica; set synchronous_commit = off;
    insert into orders (number, title, customer_id, owner_id, currency, language, ordered_on, customer_name)
    select 'X' || row_number() over (order by c.id), 'Order', c.id, (select id from employees limit 1), 'SEK', 'sv', current_date, c.name
      from customers c order by c.id limit ${count};
    insert into order_lines (order_id, description, unit_price, quantity, vat_percent, position)
    select o.id, 'Rad', 125.50, 2, 25, g from orders o, generate_series(1, 2) g;
    insert into note_comments (note_id, author_id, body)
    select id, author_id, 'En kommentar' from notes where hashtext(id::text) % 10 = 0;
    analyze orders; analyze order_lines; analyze note_comments;
    set session_replication_role = origin`);
}

type Stretch<Row, Next> = { rows: Row[]; next: Next | null };

/** The file of a list whose columns are fixed, as its route makes it. */
async function fixedFile<Row, Next>(
  ctx: Ctx,
  format: TableFormat,
  list: {
    read: (next?: Next) => Promise<Stretch<Row, Next>>;
    headings: (t: Translate) => string[];
    cells: (row: Row, tools: ReturnType<typeof toolsOf>) => FileCell[];
  },
) {
  const tools = toolsOf(ctx);
  const first = await list.read();
  let rows = 0;
  let bytes = 0;
  async function* batches() {
    for await (const batch of readingAhead(first, ({ next }) => (next === null ? null : list.read(next)))) {
      rows += batch.rows.length;
      yield batch.rows.map((row) => list.cells(row, tools));
    }
  }
  for await (const piece of tableFile(list.headings(tools.t), batches(), format, "sv")) bytes += piece.length;
  return { rows, bytes };
}

const toolsOf = (ctx: Ctx) => ({
  ...ctx,
  t: translatorFor("sv"),
  format: formatterFor("sv", ctx.tenant.timeZone, ctx.tenant.currency),
  can: () => true,
});

export const activityFiles: Record<
  string,
  (ctx: Ctx, format: TableFormat) => Promise<{ rows: number; bytes: number }>
> = {
  calls: (ctx, format) =>
    fixedFile(ctx, format, {
      read: (cursor?: string) => exportCalls(ctx, { cursor }),
      headings: callHeadings,
      cells: callCells,
    }),
  notes: (ctx, format) =>
    fixedFile(ctx, format, {
      read: (cursor?: string) => exportNotes(ctx, { cursor }),
      headings: noteHeadings,
      cells: noteCells,
    }),
  tasks: (ctx, format) =>
    fixedFile(ctx, format, {
      read: (from?: { group: TaskGroup; cursor: string | null }) => exportTasks(ctx, { whose: "all", from }),
      headings: taskHeadings,
      cells: taskCells,
    }),
};
