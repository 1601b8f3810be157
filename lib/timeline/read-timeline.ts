import { query } from "@/lib/core/query";
import { listEmployees } from "@/lib/employees/list-employees";
import { listTimeline } from "./list-timeline";
import { TimelineView } from "./schema";

export type Timeline = Awaited<ReturnType<typeof readTimeline>>;

/** A page of a record's stream, what it is narrowed by, and who it can be narrowed to. */
export const readTimeline = query(
  { name: "read-timeline", permission: "activity:read", input: TimelineView },
  async (ctx, view) => {
    const { from, to, kind, who } = view;
    return {
      filter: { from, to, kind, who },
      events: await listTimeline(ctx, view),
      people: await listEmployees(ctx, {}),
    };
  },
);
