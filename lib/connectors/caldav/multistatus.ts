import { CalendarFailure } from "./calendar-failure";
import type { CalendarAccess } from "./port";
import { all, type Element, find, readXml, textOf } from "./read-xml";
import { type Reply, send } from "./send";

export type Status = {
  /** The path alone, as every server can be asked for it. */
  href: string;
  url: URL;
  /** Of the whole thing; of one whose properties are told it is 200. */
  status: number;
  /** The properties that it has. */
  props: Element;
};

const namespaces =
  'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/"';
export const body = (name: string, inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?><${name} ${namespaces}>${inside}</${name}>`;
export const props = (names: string[]) => `<d:prop>${names.map((name) => `<${name}/>`).join("")}</d:prop>`;
export const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Asks for what has several answers (207, RFC 4918). Another status is `unless`'s to judge, else a failure. */
export async function askMany(
  { url, method, depth, text }: { url: URL; method: "PROPFIND" | "REPORT"; depth: 0 | 1; text: string },
  access: CalendarAccess,
): Promise<{ statuses: Status[]; root: Element; url: URL }> {
  const headers = { depth: String(depth), "content-type": "application/xml; charset=utf-8" };
  const reply = await send({ url, method, headers, body: text }, access);
  if (reply.status !== 207) throw failureOfStatus(reply);
  const root = readXml(reply.text);
  const statuses = all(root, "response").map((response) => statusOf(response, reply.url));
  return { statuses, root, url: reply.url };
}

function statusOf(response: Element, base: URL): Status {
  const href = textOf(response.children.find(({ name }) => name === "href"));
  if (!href || !URL.canParse(href, base)) throw new CalendarFailure("garbled");
  const url = new URL(href, base);
  const own = codeOf(response.children.find(({ name }) => name === "status"));
  const told = all(response, "propstat").filter((part) => codeOf(find(part, "status")) === 200);
  const children = told.flatMap((part) => find(part, "prop")?.children ?? []);
  return {
    href: url.pathname,
    url,
    status: own ?? 200,
    props: { name: "prop", text: "", attributes: {}, children },
  };
}

const codeOf = (status: Element | undefined) => {
  const code = /\s(\d{3})(\s|$)/.exec(textOf(status) ?? "")?.[1];
  return code ? Number(code) : null;
};

/** Carries the status, so that whoever asked can tell what it means there. */
export class UnexpectedStatus extends CalendarFailure {
  constructor(readonly status: number) {
    super(reasonOf(status));
  }
}
export const failureOfStatus = ({ status }: Reply) => new UnexpectedStatus(status);

function reasonOf(status: number) {
  if (status === 401 || status === 403) return "refused";
  if (status === 404 || status === 410) return "missing";
  return status === 429 || status >= 500 ? "unreachable" : "garbled";
}
