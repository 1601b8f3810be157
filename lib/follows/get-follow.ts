import { follows } from "@/db/tenant/schema/notifications";
import { query } from "@/lib/core/query";
import { isOwnRecord, ownFollow } from "./followed-record";
import { Followed } from "./schema";

/** Whether the actor is told of a record's changes: because they asked to be, or answer for it and didn't ask not to be. */
export const getFollow = query(
  { name: "get-follow", permission: "activity:read", input: Followed },
  async (ctx, about): Promise<boolean> => {
    const isOwn = await isOwnRecord(ctx, about);
    const [row] = await ctx.tx.select({ muted: follows.muted }).from(follows).where(ownFollow(ctx, about));
    return row ? !row.muted : isOwn;
  },
);
