import { exportNotes } from "@/lib/notes/export-notes";
import { noteCells, noteHeadings } from "@/lib/notes/present-note-file";

import { batchExport } from "@/lib/request/batch-export";

export const GET = batchExport({
  subject: "notes",
  title: (t) => t("notes.title"),
  read: (ctx, asked, cursor?: string) => exportNotes(ctx, { ...asked, cursor }),
  headings: noteHeadings,
  cells: noteCells,
});
