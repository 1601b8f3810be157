import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { connectCalendar } from "@/lib/connectors/caldav/connect-calendar";
import { findCalendars } from "@/lib/connectors/caldav/find-calendars";
import { isPublic } from "@/lib/connectors/caldav/public-address";
import { readXml } from "@/lib/connectors/caldav/read-xml";
import { send } from "@/lib/connectors/caldav/send";

const hosts = { named: "" };
vi.mock("@/lib/core/env", async (original) => {
  const module = (await original()) as typeof import("@/lib/core/env");
  return { ...module, env: () => module.parseEnv({ CALENDAR_HOSTS: hosts.named }) };
});

const access = { userName: "anna", password: "tall-birch" };
const asked: IncomingMessage[] = [];
const state: { answer: (response: ServerResponse) => void } = { answer: (response) => response.end() };
const server = createServer((request, response) => {
  asked.push(request);
  request.resume();
  state.answer(response);
});
const url = () => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cal/`);

beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => server.close());

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error) => error.reason ?? String(error),
  );
const get = (address: URL | string) => send({ method: "GET", url: new URL(address) }, access);

it("goes nowhere behind the wall, by whatever name", async () => {
  hosts.named = "";
  for (const address of [
    url().href,
    `https://127.0.0.1:${url().port}/`,
    `https://localhost:${url().port}/`,
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://169.254.169.254/latest",
    "https://anna@calendar.example/",
    "ftp://calendar.example/",
  ])
    expect(await reasonOf(get(address)), address).toBe("address");
  expect(asked).toEqual([]);
});

it("tells public addresses from others", () => {
  for (const address of ["8.8.8.8", "193.0.6.139", "2a00:1450:4009:81f::200e"])
    expect(isPublic(address)).toBe(true);
  for (const address of [
    ...[
      "10.1.2.3",
      "100.64.0.1",
      "172.31.255.255",
      "192.168.1.1",
      "198.18.0.1",
      "0.0.0.0",
      "255.255.255.255",
    ],
    ...[
      "::1",
      "::",
      "fe80::1",
      "fc00::1",
      "::ffff:8.8.8.8",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "2001:db8::1",
      "nonsense",
    ],
  ])
    expect(isPublic(address), address).toBe(false);
});

it("takes the password along no further than the domain that it is for, and no endless answer", async () => {
  hosts.named = url().host;
  state.answer = (response) => response.writeHead(302, { location: `http://localhost:${url().port}/` }).end();
  expect(await reasonOf(get(url()))).toBe("garbled");
  expect(asked).toHaveLength(1);
  state.answer = (response) => response.writeHead(302, { location: "/cal/" }).end();
  expect(await reasonOf(get(url()))).toBe("garbled");
  state.answer = (response) => response.end(Buffer.alloc(9 * 1024 * 1024, "x"));
  expect(await reasonOf(get(url()))).toBe("garbled");
  state.answer = (response) => response.destroy();
  expect(await reasonOf(get(url()))).toBe("unreachable");
});

it("says what is wrong with a server that is no calendar's", async () => {
  hosts.named = url().host;
  for (const [status, reason] of [
    [401, "refused"],
    [404, "missing"],
    [200, "garbled"],
    [503, "unreachable"],
  ] as const) {
    state.answer = (response) => response.writeHead(status).end("<html>");
    expect(await reasonOf(findCalendars(url().href, access)), String(status)).toBe(reason);
  }
  state.answer = (response) => response.writeHead(207).end("<html><p>");
  expect(await reasonOf(findCalendars(url().href, access))).toBe("garbled");
  const calendar = connectCalendar(url().href, access);
  state.answer = (response) => response.writeHead(403).end();
  expect(await calendar.changesSince("old")).toBeNull();
  expect(await reasonOf(calendar.write("/cal/a.ics", "", null))).toBe("read_only");
  state.answer = (response) => response.writeHead(415).end();
  expect(await calendar.write("/cal/a.ics", "", null)).toEqual({ state: "refused" });
});

it("reads what servers write, and nothing that grows by itself", () => {
  const root = readXml(
    '<?xml version="1.0"?><d:a xmlns:d="DAV:" x="a > b"><!-- no --><b>1 &amp; 2 &#229;</b><c><![CDATA[<x>]]></c><e/></d:a>',
  );
  expect(root.children[0]).toMatchObject({
    name: "a",
    attributes: { x: "a > b" },
    children: [{ text: "1 & 2 å" }, { text: "<x>" }, { name: "e" }],
  });
  for (const xml of [
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "<a>&b;</a>",
    "<a><b></a>",
    "<a>",
    "a < b",
    "<a>".repeat(50),
  ])
    expect(() => readXml(xml), xml).toThrow("garbled");
});
