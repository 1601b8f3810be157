import { exportMeetings } from "@/lib/meetings/export-meetings";
import { meetingCells, meetingHeadings } from "@/lib/meetings/present-meeting-file";

import { batchExport } from "@/lib/request/batch-export";

export const GET = batchExport({
  subject: "meetings",
  title: (t) => t("meetings.title"),
  read: (ctx, asked, cursor?: string) => exportMeetings(ctx, { ...asked, cursor }),
  headings: meetingHeadings,
  cells: meetingCells,
});
