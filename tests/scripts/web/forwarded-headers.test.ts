import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { overwriteForwarded } from "@/scripts/web/forwarded-headers";

function forwarded(headers: Record<string, string>, trustProxy: boolean) {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: "::ffff:10.0.0.9" });
  const req = Object.assign(new IncomingMessage(socket), {
    url: "/acme/cases?_rsc=1k2&owner=7",
    headers: { host: "crm.test", ...headers },
  });
  overwriteForwarded(req, trustProxy);
  return Object.fromEntries(Object.entries(req.headers).filter(([name]) => name !== "host"));
}

const claims = {
  "x-forwarded-for": "1.1.1.1, 2.2.2.2",
  "x-forwarded-host": "evil.test, shop.test",
  "x-forwarded-proto": "https",
  "x-real-ip": "1.1.1.1",
  forwarded: "for=1.1.1.1",
};

it("believes the socket alone", () => {
  expect(forwarded(claims, false)).toEqual({
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "crm.test",
    "x-forwarded-proto": "http",
    "x-vekt-path": "/acme/cases?owner=7",
  });
});

it("believes the last hop of the one trusted proxy", () => {
  expect(forwarded(claims, true)).toEqual({
    "x-forwarded-for": "2.2.2.2",
    "x-forwarded-host": "shop.test",
    "x-forwarded-proto": "https",
    "x-vekt-path": "/acme/cases?owner=7",
  });
  expect(forwarded({}, true)).toMatchObject({
    "x-forwarded-for": "10.0.0.9",
    "x-forwarded-host": "crm.test",
  });
});
