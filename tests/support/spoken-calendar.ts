import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = { status: number; body?: string; etag?: string };
type Asked = { method: string; path: string; body: string };

/** A calendar server that says what it is told to say, in the very form in which others say it. */
export async function startSpokenCalendar() {
  const asked: Asked[] = [];
  const state: { answer: (asked: Asked) => Answer } = { answer: () => ({ status: 404 }) };
  const server = createServer(async (request, response) => {
    const one = { method: request.method ?? "", path: request.url ?? "", body: await textOf(request) };
    asked.push(one);
    const { status, body = "", etag } = state.answer(one);
    response.writeHead(status, { "content-type": "application/xml; charset=utf-8", ...(etag && { etag }) });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    calendarUrl: `http://${host}/calendars/anna/work/`,
    asked,
    say: (answer: (asked: Asked) => Answer) => {
      state.answer = answer;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** What has several answers, as SabreDAV writes it. */
export const multistatus = (responses: string[], token?: string): Answer => ({
  status: 207,
  body: `<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:cal="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/">${responses.join("")}${token ? `<d:sync-token>${token}</d:sync-token>` : ""}</d:multistatus>`,
});

export const found = (href: string, props: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;

export const told = (href: string, status: string, more = "") =>
  `<d:response><d:href>${href}</d:href><d:status>HTTP/1.1 ${status}</d:status>${more}</d:response>`;
