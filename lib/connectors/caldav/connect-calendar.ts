import { CalendarFailure } from "./calendar-failure";
import {
  askMany,
  body,
  escapeXml,
  failureOfStatus,
  props,
  type Status,
  UnexpectedStatus,
} from "./multistatus";
import type { CalendarAccess, CalendarObject, CalendarPort, Listed, Written } from "./port";
import { all, find, textOf } from "./read-xml";
import { send } from "./send";

const readAtOnce = 50;
const pagesAtMost = 50;
const dayMs = 86_400_000;
const firstPartDays = 64;
const longestPartDays = 36_500;

/** A calendar by its address, as its owner sees it. */
export function connectCalendar(calendarUrl: string, access: CalendarAccess): CalendarPort {
  const url = new URL(calendarUrl);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  const at = (href: string) => new URL(href, url);
  const ask = (method: "PROPFIND" | "REPORT", depth: 0 | 1, text: string) =>
    askMany({ url, method, depth, text }, access);
  return {
    hrefOf: (name) => `${url.pathname}${encodeURIComponent(name)}.ics`,
    async marks() {
      const { statuses } = await ask(
        "PROPFIND",
        0,
        body("d:propfind", props(["d:sync-token", "cs:getctag"])),
      );
      const told = statuses[0]?.props;
      return { position: textOf(find(told, "sync-token")), ctag: textOf(find(told, "getctag")) };
    },
    changesSince: (position) => changesSince(position, ask, url.pathname),
    async list(since) {
      const found = await listBetween({ from: since, to: null, days: firstPartDays }, ask, url.pathname);
      return [...new Map(found.map((one) => [one.href, one])).values()];
    },
    async read(hrefs) {
      const found: CalendarObject[] = [];
      for (let from = 0; from < hrefs.length; from += readAtOnce)
        found.push(...(await readThese(hrefs.slice(from, from + readAtOnce), ask, url.pathname)));
      return found;
    },
    async write(href, text, etag) {
      const condition: Record<string, string> =
        etag === null ? { "if-none-match": "*" } : { "if-match": etag };
      const headers = { "content-type": "text/calendar; charset=utf-8", ...condition };
      const reply = await send({ method: "PUT", url: at(href), headers, body: text }, access);
      return written(reply.status, reply.etag, () => failureOfStatus(reply));
    },
    async remove(href, etag) {
      const headers: Record<string, string> = etag === null ? {} : { "if-match": etag };
      const reply = await send({ method: "DELETE", url: at(href), headers }, access);
      if (reply.status === 412) return "changed";
      if (reply.status < 300 || reply.status === 404 || reply.status === 410) return "done";
      throw reply.status === 403 ? new CalendarFailure("read_only") : failureOfStatus(reply);
    },
  };
}

type Part = { from: Date; to: Date | null /** So long is the next part of what has no end. */; days: number };
type AskReport = (method: "REPORT", depth: 1, text: string) => Promise<{ statuses: Status[] }>;

/** What takes place between two instants. A server that has too much to tell at once is asked for less of it at a time. */
async function listBetween({ from, to, days }: Part, ask: AskReport, own: string): Promise<Listed[]> {
  const at = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, "");
  const range = `<c:time-range start="${at(from)}"${to ? ` end="${at(to)}"` : ""}/>`;
  const filter = `<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">${range}</c:comp-filter></c:comp-filter></c:filter>`;
  const statuses = await askWhole(body("c:calendar-query", props(["d:getetag"]) + filter), ask, own);
  if (statuses) return statuses.filter(({ status }) => status === 200).map(listed);
  const length = to ? (to.getTime() - from.getTime()) / 2 : days * dayMs;
  // In one hour, or in ages: it would say the same for ever.
  if (length < dayMs / 24 || days > longestPartDays) throw new CalendarFailure("unreachable");
  const middle = new Date(from.getTime() + length);
  return [
    ...(await listBetween({ from, to: middle, days }, ask, own)),
    ...(await listBetween({ from: middle, to, days: to ? days : days * 2 }, ask, own)),
  ];
}

async function readThese(hrefs: string[], ask: AskReport, own: string): Promise<CalendarObject[]> {
  const named = hrefs.map((href) => `<d:href>${escapeXml(href)}</d:href>`).join("");
  const wanted = props(["d:getetag", "c:calendar-data"]) + named;
  const statuses = await askWhole(body("c:calendar-multiget", wanted), ask, own);
  if (statuses) return statuses.flatMap(objectOf);
  if (hrefs.length < 2) throw new CalendarFailure("unreachable");
  const half = Math.ceil(hrefs.length / 2);
  return [
    ...(await readThese(hrefs.slice(0, half), ask, own)),
    ...(await readThese(hrefs.slice(half), ask, own)),
  ];
}

/** All that was asked for; null where the server cut its answer off (507), for the whole or in place of what is missing. */
async function askWhole(text: string, ask: AskReport, own: string): Promise<Status[] | null> {
  try {
    const { statuses } = await ask("REPORT", 1, text);
    return statuses.some(({ href, status }) => isSame(href, own) && status === 507) ? null : statuses;
  } catch (error) {
    if (error instanceof UnexpectedStatus && error.status === 507) return null;
    throw error;
  }
}

const listed = ({ href, props: told }: Status): Listed => ({ href, etag: textOf(find(told, "getetag")) });

function objectOf(status: Status): CalendarObject[] {
  const text = find(status.props, "calendar-data")?.text;
  return status.status === 200 && text?.trim() ? [{ ...listed(status), text }] : [];
}

function written(status: number, etag: string | null, failure: () => CalendarFailure): Written {
  // A weak mark doesn't promise that what stands there is what was sent.
  if (status < 300) return { state: "done", etag: etag?.startsWith("W/") ? null : etag };
  if (status === 412 || status === 404 || status === 409) return { state: "changed" };
  if (status === 403 || status === 405) throw new CalendarFailure("read_only");
  // One that is full takes this event no more than others, but still tells us what changed there.
  if (status === 507) return { state: "refused" };
  if (status === 401 || status === 429 || status >= 500) throw failure();
  return { state: "refused" };
}

/** The calendar itself, however the server writes its address. */
const isSame = (href: string, own: string) => bare(href) === bare(own);
const bare = (path: string) => {
  try {
    return decodeURIComponent(path).replace(/\/$/, "");
  } catch {
    return path;
  }
};

type Ask = (method: "REPORT", depth: 0, text: string) => ReturnType<typeof askMany>;

async function changesSince(
  since: string,
  ask: Ask,
  own: string,
): Promise<{ position: string; changed: Listed[]; removed: string[] } | null> {
  const changed = new Map<string, Listed>();
  const removed = new Set<string>();
  let position = since;
  for (let page = 0; page < pagesAtMost; page++) {
    const mark = `<d:sync-token>${escapeXml(position)}</d:sync-token><d:sync-level>1</d:sync-level>`;
    let told: Awaited<ReturnType<Ask>>;
    try {
      told = await ask("REPORT", 0, body("d:sync-collection", mark + props(["d:getetag"])));
    } catch (error) {
      // A mark that is too old, or a server that keeps none: everything is listed instead.
      if (error instanceof UnexpectedStatus && error.status !== 401 && error.status < 500) return null;
      if (error instanceof UnexpectedStatus && [501, 507].includes(error.status)) return null;
      throw error;
    }
    for (const status of told.statuses.filter(({ href }) => !isSame(href, own))) {
      // What a later page says of an object is what holds: gone, or there again.
      if (status.status === 404 && removed.add(status.href)) changed.delete(status.href);
      else if (status.status === 200 && changed.set(status.href, listed(status))) removed.delete(status.href);
    }
    const next = textOf(all(told.root, "sync-token")[0]);
    if (!next) return null;
    position = next;
    // Part of it only (507): the rest follows from the new mark.
    if (!told.statuses.some(({ href, status }) => isSame(href, own) && status === 507)) break;
  }
  return { position, changed: [...changed.values()], removed: [...removed] };
}
