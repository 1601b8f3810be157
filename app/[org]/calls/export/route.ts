import { exportCalls } from "@/lib/calls/export-calls";
import { callCells, callHeadings } from "@/lib/calls/present-call-file";

import { batchExport } from "@/lib/request/batch-export";

export const GET = batchExport({
  subject: "calls",
  title: (t) => t("calls.title"),
  read: (ctx, asked, cursor?: string) => exportCalls(ctx, { ...asked, cursor }),
  headings: callHeadings,
  cells: callCells,
});
