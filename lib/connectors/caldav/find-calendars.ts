import { CalendarFailure } from "./calendar-failure";
import { askMany, body, props, type Status, UnexpectedStatus } from "./multistatus";
import type { CalendarAccess, FoundCalendar } from "./port";
import { all, type Element, find, textOf } from "./read-xml";

/**
 * The calendars that hold events and belong to whoever signs in (RFC 6764, RFC 5397): from the address that was given or the
 * server's well-known one, over who we are, to where their calendars lie.
 * @throws CalendarFailure
 */
export async function findCalendars(serverUrl: string, access: CalendarAccess): Promise<FoundCalendar[]> {
  const given = new URL(serverUrl);
  const principal = await findPrincipal(given, access);
  if (!principal) {
    const own = await askFor(given, 0, calendarProps, access);
    return calendarsOf(own);
  }
  const [told] = await askFor(principal, 0, ["c:calendar-home-set"], access);
  const homes = all(find(told?.props, "calendar-home-set"), "href");
  const found: FoundCalendar[] = [];
  for (const home of homes) {
    const href = textOf(home);
    if (!href || !URL.canParse(href, principal)) throw new CalendarFailure("garbled");
    found.push(...calendarsOf(await askFor(new URL(href, principal), 1, calendarProps, access)));
  }
  if (homes.length === 0) throw new CalendarFailure("garbled");
  return found;
}

const calendarProps = ["d:resourcetype", "d:displayname", "c:supported-calendar-component-set"];

async function askFor(url: URL, depth: 0 | 1, names: string[], access: CalendarAccess): Promise<Status[]> {
  const text = body("d:propfind", props(names));
  return (await askMany({ url, method: "PROPFIND", depth, text }, access)).statuses;
}

async function findPrincipal(given: URL, access: CalendarAccess): Promise<URL | null> {
  let last: CalendarFailure | null = null;
  for (const url of [given, new URL("/.well-known/caldav", given)]) {
    try {
      const [told] = await askFor(url, 0, ["d:current-user-principal"], access);
      const href = textOf(find(find(told?.props, "current-user-principal"), "href"));
      if (href && told && URL.canParse(href, told.url)) return new URL(href, told.url);
    } catch (error) {
      // What is no CalDAV, or not there, is not the end: the other address may be.
      if (!(error instanceof UnexpectedStatus) || error.reason === "refused") throw error;
      last = error;
    }
  }
  if (last) throw last;
  return null;
}

function calendarsOf(statuses: Status[]): FoundCalendar[] {
  return statuses.flatMap(({ url, href, props: told }) => {
    if (!find(find(told, "resourcetype"), "calendar") || !holdsEvents(told)) return [];
    const name =
      textOf(find(told, "displayname")) ?? decodeURIComponent(href.split("/").findLast(Boolean) ?? href);
    return [{ url: url.href, name: name.slice(0, 200) }];
  });
}

/** A list of tasks is a calendar too; one that doesn't say what it holds takes everything. */
function holdsEvents(told: Element): boolean {
  const kinds = all(find(told, "supported-calendar-component-set"), "comp");
  return kinds.length === 0 || kinds.some(({ attributes }) => attributes.name === "VEVENT");
}
