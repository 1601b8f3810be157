import { eq } from "drizzle-orm";
import { notes } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { lockNote } from "./lock-note";
import { PinnedNote } from "./schema";

/** Lets a note stand first where it belongs, or no longer. */
export const pinNote = command(
  { name: "pin-note", permission: "activity:write", input: PinnedNote },
  async (ctx, { id, pinned }) => {
    const { pinnedAt } = await lockNote(ctx, id);
    if (pinned !== (pinnedAt !== null)) {
      await ctx.tx
        .update(notes)
        .set({ pinnedAt: pinned ? ctx.now : null })
        .where(eq(notes.id, id));
    }
    return { id, pinned };
  },
);
