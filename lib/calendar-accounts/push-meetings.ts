import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { calendarObjects } from "@/db/tenant/schema/calendar-links";
import { meetings } from "@/db/tenant/schema/meetings";
import type { CalendarPort } from "@/lib/connectors/caldav/port";
import type { Ctx } from "@/lib/core/context";
import { type OwnEvent, ownEvents } from "@/lib/meetings/own-events";
import { forgetLink, keepLink, type Link } from "./calendar-links";
import { differs, factsOf } from "./event-facts";
import { ownEvent, pullObject, pullRemoval, type Scope } from "./pull-object";
import { readObject } from "./read-object";
import { writeObject } from "./write-object";

/** Each call is a transaction and a batch of its own, as the one whose calendar it is. None is open while the server is asked. */
export type Run = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
type Push = { port: CalendarPort; run: Run; scope: Scope };

/** Tells the calendar elsewhere what changed here. Gives how many meetings it did not take. */
export async function pushMeetings(push: Push): Promise<number> {
  const { run, scope } = push;
  const { locals, links } = await run(async (ctx) => ({
    locals: await ownEvents(ctx, scope.since),
    links: await ctx.tx
      .select()
      .from(calendarObjects)
      .where(and(eq(calendarObjects.accountId, scope.accountId), isNotNull(calendarObjects.meetingId))),
  }));
  const known = new Map(links.map((link) => [link.meetingId, link]));
  let refused = 0;
  for (const local of locals) {
    const link = known.get(local.id);
    // What only that calendar can follow is changed there alone.
    if (link && local.events[0].heldElsewhere) continue;
    const isTaken = link ? await pushChange(push, local, link) : await pushNew(push, local);
    if (!isTaken) refused++;
  }
  const here = new Set(locals.map(({ id }) => id));
  await pushRemovals(
    push,
    links.filter(({ meetingId }) => meetingId !== null && !here.has(meetingId)),
  );
  return refused;
}

async function pushNew(push: Push, local: OwnEvent): Promise<boolean> {
  const { port, run, scope } = push;
  const href = port.hrefOf(local.id);
  const text = writeObject(local.events, null, {});
  const written = await port.write(href, text, null);
  if (written.state === "done") await noteWritten(push, href, written.etag, text, local);
  // It stands there already: a run broke off before it was noted.
  if (written.state === "changed") {
    const [object] = await port.read([href]);
    if (object) await run((ctx) => pullObject(ctx, scope, object));
  }
  return written.state !== "refused";
}

async function pushChange(push: Push, before: OwnEvent, link: Link): Promise<boolean> {
  const { port, run, scope } = push;
  if (!differs(factsOf(before.events), link.ours)) return true;
  const [object] = await port.read([link.href]);
  if (!object) {
    await run((ctx) => pullRemoval(ctx, scope, link.href));
    return pushNew(push, before);
  }
  const { local, ours } = await run(async (ctx) => {
    if (object.etag !== link.etag) await pullObject(ctx, scope, object);
    const [now] = await ctx.tx.select().from(calendarObjects).where(eq(calendarObjects.id, link.id));
    return { local: await ownEvent(ctx, before.id), ours: now?.ours ?? {} };
  });
  if (!local || !differs(factsOf(local.events), ours)) return true;
  const text = writeObject(local.events, object.text, ours);
  const written = await port.write(link.href, text, object.etag);
  if (written.state === "done") await noteWritten(push, link.href, written.etag, text, local);
  // Changed in this very moment: the next run takes it over first.
  return written.state !== "refused";
}

/** Notes what both sides say now. A server that doesn't promise to have kept the text as it was is asked for what it made of it. */
async function noteWritten(
  { port, run, scope }: Push,
  href: string,
  etag: string | null,
  sent: string,
  local: OwnEvent,
) {
  const kept = etag ? { etag, text: sent } : (await port.read([href]))[0];
  const remote = readObject(kept?.text ?? sent, local.events[0].timeZone);
  const theirs = remote ? factsOf([remote.whole, ...remote.parts]) : {};
  const said = { etag: kept?.etag ?? null, theirs, ours: factsOf(local.events), meetingId: local.id };
  await run(async (ctx) => {
    const [present] = await ctx.tx
      .select({ origin: calendarObjects.origin })
      .from(calendarObjects)
      .where(and(eq(calendarObjects.accountId, scope.accountId), eq(calendarObjects.href, href)));
    await keepLink(ctx, scope.accountId, href, { ...said, origin: present?.origin ?? "vekt" });
  });
}

/** What doesn't stand in the calendar here any more goes there too; what is only over stays. */
async function pushRemovals({ port, run, scope }: Push, links: Link[]): Promise<void> {
  if (links.length === 0) return;
  const ids = links.flatMap(({ meetingId }) => meetingId ?? []);
  const { over, there } = await run(async (ctx) => ({
    over: new Set((await ownEvents(ctx, scope.since, ids)).map(({ id }) => id)),
    there: new Set(
      (await ctx.tx.select({ id: meetings.id }).from(meetings).where(inArray(meetings.id, ids))).map(
        ({ id }) => id,
      ),
    ),
  }));
  for (const link of links) {
    if (link.meetingId === null || over.has(link.meetingId)) continue;
    // Taking an event over was undone: the event itself is its owner's and stays.
    if (!there.has(link.meetingId) && link.origin === "calendar")
      await run((ctx) => keepLink(ctx, scope.accountId, link.href, { meetingId: null }));
    else if ((await port.remove(link.href, link.etag)) === "done")
      await run((ctx) => forgetLink(ctx, link.id));
    else {
      const [object] = await port.read([link.href]);
      await run((ctx) => (object ? pullObject(ctx, scope, object) : forgetLink(ctx, link.id)));
    }
  }
}
