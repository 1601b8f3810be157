import { exportChanges } from "@/lib/changes/export-changes";
import { changeCells, changeHeadings } from "@/lib/changes/present-change-file";
import { historyAddress } from "@/lib/changes/schema";
import { batchExport } from "@/lib/request/batch-export";

/** A record's history as a file: `of` names the kind of record, `id` the record. */
export const GET = batchExport({
  subject: "history",
  title: (t) => t("changes.history"),
  read: (ctx, asked, cursor?: string) => exportChanges(ctx, { ...historyAddress(asked), cursor }),
  headings: changeHeadings,
  cells: changeCells,
});
