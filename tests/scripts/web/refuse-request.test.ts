import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { largestBodyBytes, refuseRequest, watchBody, watchTime } from "@/scripts/web/refuse-request";

function request(method: string, headers: Record<string, string> = {}, url = "/x"): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), {
    method,
    url,
    headers: { host: "crm.test:3000", ...headers },
  });
}

const own = "https://crm.example";
const status = (req: IncomingMessage) => refuseRequest(req, own)?.status ?? null;

describe("requests that change something", () => {
  const cookie = "session=1";

  it("are let in from the page's own host and from the configured address", () => {
    expect(status(request("POST", { cookie, origin: "http://crm.test:3000" }))).toBeNull();
    expect(status(request("POST", { cookie, origin: own }))).toBeNull();
  });

  it.each([
    undefined,
    "null",
    "https://evil.example",
    "http://crm.test",
    "http://crm.test:3001",
    "https://crm.example.evil.example",
  ])("are refused with a session and the origin %s", (origin) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      expect(status(request(method, origin === undefined ? { cookie } : { cookie, origin }))).toBe(403);
    }
  });

  it("are refused over TLS from a page without it", () => {
    const headers = { cookie, "x-forwarded-proto": "https" };
    expect(status(request("POST", { ...headers, origin: "https://crm.test:3000" }))).toBeNull();
    expect(status(request("POST", { ...headers, origin: "http://crm.test:3000" }))).toBe(403);
  });

  it("may come from anywhere without a session, as programs' requests do", () => {
    expect(status(request("POST", { origin: "https://elsewhere.example" }))).toBeNull();
  });
});

it("lets everybody read", () => {
  for (const method of ["GET", "HEAD"]) expect(status(request(method, { cookie: "a=b" }))).toBeNull();
});

it("refuses TRACE, absolute addresses and large bodies", () => {
  expect(status(request("TRACE"))).toBe(405);
  expect(status(request("GET", {}, "http://evil.example/"))).toBe(400);
  expect(status(request("POST", { "content-length": String(largestBodyBytes) }))).toBeNull();
  expect(status(request("POST", { "content-length": String(largestBodyBytes + 1) }))).toBe(413);
});

it("takes files to import, as far as they go, and nothing else of their size", () => {
  const large = { "content-length": "200000000" };
  expect(status(request("POST", large, "/nordbygg/imports/upload"))).toBeNull();
  expect(status(request("POST", { "content-length": "400000000" }, "/nordbygg/imports/upload"))).toBe(413);
  for (const path of ["/nordbygg/imports", "/nordbygg/imports/upload/x", "/nordbygg/imports/upload?x"])
    expect(status(request("POST", large, path)), path).toBe(413);
});

it("gives up on a request that does not arrive", () => {
  vi.useFakeTimers();
  const onTooSlow = vi.fn();
  const [slow, whole] = [request("POST"), request("POST")];
  whole.complete = true;
  watchTime(slow, onTooSlow);
  watchTime(whole, onTooSlow);
  vi.advanceTimersByTime(29_000);
  expect(onTooSlow).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(onTooSlow.mock.calls).toEqual([[expect.objectContaining({ status: 408 })]]);
  vi.useRealTimers();
});

it("notices a body that grows too large without having said so, once", () => {
  const req = request("POST", { "transfer-encoding": "chunked" });
  const onTooLarge = vi.fn();
  watchBody(req, onTooLarge);
  req.push(Buffer.alloc(largestBodyBytes));
  expect(onTooLarge).not.toHaveBeenCalled();
  req.push(Buffer.alloc(1));
  req.push(Buffer.alloc(1));
  expect(onTooLarge).toHaveBeenCalledTimes(1);
});
