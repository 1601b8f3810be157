import { sql } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { query } from "@/lib/core/query";
import { noteWhere } from "./note-where";
import { NoteFilter } from "./schema";

/** How many notes of a record the actor can see. */
export const countNotes = query(
  { name: "count-notes", permission: "activity:read", input: NoteFilter },
  async (ctx, { cursor: _, ...filter }): Promise<number> => {
    const [row] = await ctx.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(notes)
      .where(noteWhere(ctx, filter));
    return row?.count ?? 0;
  },
);
