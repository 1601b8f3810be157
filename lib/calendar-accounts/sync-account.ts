import { and, eq, inArray } from "drizzle-orm";
import { calendarObjects, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import type { CalendarPort, Listed } from "@/lib/connectors/caldav/port";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { findLink, keepLink } from "./calendar-links";
import { pullObject, pullRemoval, type Scope } from "./pull-object";
import { pushMeetings, type Run } from "./push-meetings";

const daysBack = 31;
const readAtOnce = 50;
/** So many gone at once, and most of what there was, is a calendar that was emptied, not people calling meetings off. */
const emptied = 20;

/** Most of the calendar is gone: nothing was done here, and its owner decides. */
export class CalendarEmptied extends Error {}

/**
 * Brings a calendar elsewhere and the meetings here together: first what changed there, then what changed here. Each object is a
 * transaction of its own; the mark up to which it was read is kept last, so a run that breaks off is done again, to the same end.
 * @throws CalendarFailure, CalendarEmptied
 */
export async function syncAccount(port: CalendarPort, run: Run, accountId: string, now: Date): Promise<void> {
  const scope = { accountId, since: new Date(now.getTime() - daysBack * 86_400_000) };
  const [known] = await run((ctx) =>
    ctx.tx.select().from(calendarSyncs).where(eq(calendarSyncs.accountId, accountId)),
  );
  const marks = await port.marks();
  const since = known?.position ? await port.changesSince(known.position) : null;
  const isSame = !known?.position && known?.ctag && known.ctag === marks.ctag;
  const found = since ?? (isSame ? { changed: [], removed: [] } : await listAll(port, run, scope));
  if (await isEmptied(run, accountId, found.removed)) throw new CalendarEmptied();
  for (let from = 0; from < found.changed.length; from += readAtOnce)
    for (const object of await port.read(
      found.changed.slice(from, from + readAtOnce).map(({ href }) => href),
    ))
      await pullOrLeave(run, scope, object);
  for (const href of found.removed) await run((ctx) => pullRemoval(ctx, scope, href));
  const refused = await pushMeetings({ port, run, scope });
  const position = since?.position ?? marks.position;
  const done = {
    position,
    ctag: marks.ctag,
    refused,
    syncedAt: now,
    failures: 0,
    failedReason: null,
    retryAt: null,
  };
  await run((ctx) => ctx.tx.update(calendarSyncs).set(done).where(eq(calendarSyncs.accountId, accountId)));
}

/** Without a mark that the server knows: everything that is ahead is compared, by its own mark. */
async function listAll(port: CalendarPort, run: Run, { accountId, since }: Scope) {
  const listed = await port.list(since);
  const links = await run((ctx) =>
    ctx.tx
      .select({ href: calendarObjects.href, etag: calendarObjects.etag })
      .from(calendarObjects)
      .where(eq(calendarObjects.accountId, accountId)),
  );
  const known = new Map(links.map(({ href, etag }) => [href, etag]));
  const there = new Set(listed.map(({ href }) => href));
  const missing = links.filter(({ href }) => !there.has(href)).map(({ href }) => href);
  // What is not listed may only have moved out of the time that was asked for.
  const moved = missing.length > 0 ? await port.read(missing) : [];
  const still = new Set(moved.map(({ href }) => href));
  const changed: Listed[] = [...listed, ...moved].filter(
    ({ href, etag }) => !etag || known.get(href) !== etag,
  );
  return { changed, removed: missing.filter((href) => !still.has(href)) };
}

async function isEmptied(run: Run, accountId: string, removed: string[]): Promise<boolean> {
  if (removed.length < emptied) return false;
  return run(async ({ tx }) => {
    const ofAccount = eq(calendarObjects.accountId, accountId);
    const gone = await tx.$count(calendarObjects, and(ofAccount, inArray(calendarObjects.href, removed)));
    return gone >= emptied && gone * 2 > (await tx.$count(calendarObjects, ofAccount));
  });
}

/** An event that breaks a rule here is left as it is there, and holds nothing up. */
async function pullOrLeave(run: Run, scope: Scope, object: Parameters<typeof pullObject>[2]): Promise<void> {
  try {
    await run((ctx) => pullObject(ctx, scope, object));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await run((ctx) => leave(ctx, scope, object));
  }
}

async function leave(ctx: Ctx, { accountId }: Scope, { href, etag }: { href: string; etag: string | null }) {
  const link = await findLink(ctx, accountId, href);
  await keepLink(ctx, accountId, href, link?.meetingId ? { etag, ours: {} } : { etag });
}
