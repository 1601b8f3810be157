import { follows } from "@/db/tenant/schema/notifications";
import { labelRows } from "@/lib/changes/label-rows";
import { command } from "@/lib/core/command";
import { can } from "@/lib/core/permissions";
import { isOwnRecord, ownFollow } from "./followed-record";
import { FollowInput } from "./schema";

/**
 * Has the actor told of a customer's, a contact's or a case's changes, or no more. Whoever answers for it is told without asking;
 * that they don't want to be is kept until they ask again.
 */
export const setFollow = command(
  { name: "set-follow", permission: "notification:write", input: FollowInput },
  async (ctx, { follow, ...about }) => {
    const isOwn = await isOwnRecord(ctx, about);
    await ctx.tx.delete(follows).where(ownFollow(ctx, about));
    const { employeeId, role } = ctx.actor;
    if (follow !== isOwn) await ctx.tx.insert(follows).values({ ...about, employeeId, muted: !follow });
    const id = about.customerId ?? about.contactId ?? about.caseId ?? "";
    const name = (await labelRows(ctx, [id])).get(id) ?? "";
    return { name, follow, mayUndo: can(role, "change:undo") };
  },
);
