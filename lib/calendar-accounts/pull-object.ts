import { and, eq, isNull, sql } from "drizzle-orm";
import { calendarObjects, type SeenFacts } from "@/db/tenant/schema/calendar-links";
import { meetings } from "@/db/tenant/schema/meetings";
import { visibleMeetings } from "@/lib/activities/visibility";
import type { CalendarObject } from "@/lib/connectors/caldav/port";
import type { Ctx } from "@/lib/core/context";
import { type OwnEvent, ownEvents } from "@/lib/meetings/own-events";
import { onceRule } from "@/lib/meetings/rule";
import { findLink, forgetLink, keepLink, type Link } from "./calendar-links";
import { ruleIn } from "./columns-of";
import { dropCalendarEvent } from "./drop-calendar-event";
import { changedFields, differs, factsOf } from "./event-facts";
import { type RemoteObject, readObject } from "./read-object";
import { takeCalendarEvent } from "./take-calendar-event";

/** What the sync of an account goes by. `since`: what was over before is left alone. */
export type Scope = { accountId: string; since: Date };

/**
 * Takes over what changed in an object elsewhere, in one transaction: field by field, so that what was changed here meanwhile stays and
 * is told the other side next. A field that both changed is theirs; what it was here stands in the change log.
 */
export async function pullObject(ctx: Ctx, scope: Scope, object: CalendarObject): Promise<void> {
  const { href, etag } = object;
  const link = await findLink(ctx, scope.accountId, href);
  if (link?.etag && link.etag === etag) return;
  const local = link?.meetingId ? await ownEvent(ctx, link.meetingId) : null;
  const remote = readObject(object.text, local?.events[0].timeZone ?? ctx.tenant.timeZone);
  if (!remote) return keepLink(ctx, scope.accountId, href, { etag });
  if (!link?.meetingId) return takeUnknown(ctx, scope, object, remote);
  if (local) return takeKnown(ctx, scope, { ...link, etag }, local, remote);
  // What they must not know of any more goes there too, whatever was done with it.
  if (await isHidden(ctx, link.meetingId)) return keepLink(ctx, scope.accountId, href, { etag });
  await keepLink(ctx, scope.accountId, href, { meetingId: null });
  await takeForeign(ctx, scope, object, remote);
}

/** The same of an object that is no more. What was changed here since is not lost by it, and stands there again next. */
export async function pullRemoval(ctx: Ctx, scope: Scope, href: string): Promise<void> {
  const link = await findLink(ctx, scope.accountId, href);
  if (!link) return;
  const local = link.meetingId ? await ownEvent(ctx, link.meetingId) : null;
  if (local && !differs(factsOf(local.events), link.ours))
    await dropCalendarEvent(ctx, { id: local.id, origin: link.origin });
  await forgetLink(ctx, link.id);
}

export const ownEvent = async (ctx: Ctx, id: string): Promise<OwnEvent | null> =>
  (await ownEvents(ctx, ctx.now, [id])).find((one) => one.id === id) ?? null;

async function isHidden(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ isSeen: sql<boolean>`${visibleMeetings(ctx)}` })
    .from(meetings)
    .where(eq(meetings.id, id));
  return row?.isSeen === false;
}

async function takeKnown(
  ctx: Ctx,
  scope: Scope,
  link: Link,
  local: OwnEvent,
  remote: RemoteObject,
): Promise<void> {
  const { href, etag } = link;
  const theirs = factsOf([remote.whole, ...remote.parts]);
  const keep = (said: Partial<Link>) => keepLink(ctx, scope.accountId, href, { etag, theirs, ...said });
  if (!differs(theirs, link.theirs) && !remote.whole.isCancelled) return keep({});
  // A colleague's meeting is theirs to move: what stands here is told again.
  if (local.ownerId !== ctx.actor.employeeId) return keep({ ours: {} });
  if (remote.whole.isCancelled) {
    await dropCalendarEvent(ctx, { id: local.id, origin: link.origin });
    return keep({});
  }
  await takeCalendarEvent(ctx, { id: local.id, ...remote, seen: link.theirs });
  const after = await ownEvent(ctx, local.id);
  await keep({ ours: agreed(link, theirs, factsOf(after?.events ?? [])) });
}

/** What both sides agree on now: what was taken over. What was changed here alone goes on being a change. */
function agreed({ ours, theirs: before }: Link, theirs: SeenFacts, after: SeenFacts): SeenFacts {
  const next: SeenFacts = structuredClone(ours);
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(before)])) {
    const fields = changedFields(theirs, before, key);
    const now = after[key];
    if (fields.length === 0) continue;
    if (!now) delete next[key];
    else next[key] = taken(next[key] ?? now, now, fields);
  }
  return next;
}

function taken(said: Record<string, string>, now: Record<string, string>, fields: string[]) {
  const next = { ...said };
  for (const field of fields) {
    const fact = now[field];
    if (fact === undefined) delete next[field];
    else next[field] = fact;
  }
  return next;
}

async function takeUnknown(
  ctx: Ctx,
  scope: Scope,
  object: CalendarObject,
  remote: RemoteObject,
): Promise<void> {
  const [known] = await ctx.tx
    .select({ id: meetings.id, updatedAt: meetings.updatedAt, linkId: calendarObjects.id })
    .from(meetings)
    .leftJoin(
      calendarObjects,
      and(eq(calendarObjects.meetingId, meetings.id), eq(calendarObjects.accountId, scope.accountId)),
    )
    .where(and(eq(meetings.uid, remote.uid), isNull(meetings.seriesId), visibleMeetings(ctx)));
  const local = known ? await ownEvent(ctx, known.id) : null;
  if (!known || (!local && !isOurs(remote.uid))) return takeForeign(ctx, scope, object, remote);
  if (!known.linkId)
    return meetAgain(ctx, scope, object, { id: known.id, updatedAt: known.updatedAt, local }, remote);
  // An event stands once in a calendar: it only got another address.
  const { href } = object;
  await ctx.tx
    .delete(calendarObjects)
    .where(and(eq(calendarObjects.accountId, scope.accountId), eq(calendarObjects.href, href)));
  await ctx.tx.update(calendarObjects).set({ href, etag: null }).where(eq(calendarObjects.id, known.linkId));
  await pullObject(ctx, scope, object);
}

const isOurs = (uid: string) => uid.endsWith("@vekt");

/** A meeting that stands there already, from an earlier connection or a run that broke off: the later change counts. */
async function meetAgain(
  ctx: Ctx,
  scope: Scope,
  { href, etag }: CalendarObject,
  { id, updatedAt, local }: { id: string; updatedAt: Date; local: OwnEvent | null },
  remote: RemoteObject,
): Promise<void> {
  const theirs = factsOf([remote.whole, ...remote.parts]);
  const keep = (ours: SeenFacts) =>
    keepLink(ctx, scope.accountId, href, {
      etag,
      theirs,
      ours,
      meetingId: id,
      origin: isOurs(remote.uid) ? "vekt" : "calendar",
    });
  const now = factsOf(local?.events ?? []);
  if (!local || !differs(now, theirs)) return keep(now);
  if (local.ownerId !== ctx.actor.employeeId || remote.whole.changedAt <= updatedAt) return keep({});
  await takeCalendarEvent(ctx, { id, ...remote, seen: {} });
  return keep(factsOf((await ownEvent(ctx, id))?.events ?? []));
}

/** Somebody's own event becomes a private meeting, unless it keeps nobody busy, is over, or comes again by a rule we can't follow. */
async function takeForeign(
  ctx: Ctx,
  { accountId, since }: Scope,
  { href, etag }: CalendarObject,
  remote: RemoteObject,
): Promise<void> {
  const { whole } = remote;
  const isOver = whole.recurrence === null ? whole.endsAt <= since : endOf(whole) <= since;
  const isUnreadable = whole.recurrence !== null && ruleIn(whole) === null;
  const isLeft = whole.isFree || whole.isCancelled || isOver || isUnreadable;
  const theirs = factsOf([whole, ...remote.parts]);
  if (isLeft) return keepLink(ctx, accountId, href, { etag, theirs, origin: "calendar" });
  const { id } = await takeCalendarEvent(ctx, { id: null, ...remote, seen: {} });
  const ours = factsOf((await ownEvent(ctx, id))?.events ?? []);
  await keepLink(ctx, accountId, href, { etag, theirs, ours, meetingId: id, origin: "calendar" });
}

function endOf({ recurrence, startsAt, extraStarts }: RemoteObject["whole"]): Date {
  if (recurrence === onceRule)
    return new Date(Math.max(...[startsAt, ...extraStarts].map((at) => at.getTime())));
  const [, year, month, day] = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(recurrence ?? "") ?? [];
  return year ? new Date(`${year}-${month}-${day}T23:59:59Z`) : new Date(8.64e15);
}
