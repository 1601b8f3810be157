import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, it } from "vitest";
import { setSecurityHeaders } from "@/scripts/web/security-headers";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function answerOf(listener: RequestListener, policy = { https: false, dev: false }): Promise<Response> {
  const server = createServer((req, res) => {
    setSecurityHeaders(req, res, policy);
    listener(req, res);
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return fetch(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`);
}

it("gives the application the nonce that the browser is given, a new one each time", async () => {
  let seen: unknown;
  const listener: RequestListener = (req, res) => {
    seen = req.headers["content-security-policy"];
    res.end();
  };
  const first = (await answerOf(listener)).headers.get("content-security-policy") ?? "";
  expect(first).toBe(seen);
  expect(first).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
  expect(first).toContain("frame-ancestors 'none'");
  expect(first).not.toContain("unsafe-eval");
  expect((await answerOf(listener)).headers.get("content-security-policy")).not.toBe(first);
});

it("keeps answers private unless they are files", async () => {
  const cacheOf = async (said?: string) => {
    const answer = await answerOf((_req, res) =>
      res.writeHead(200, said ? { "cache-control": said } : {}).end(),
    );
    return answer.headers.get("cache-control");
  };
  expect(await cacheOf()).toBe("private, no-store");
  const prebuilt = await answerOf((_req, res) => res.setHeader("cache-control", "s-maxage=31536000").end());
  expect(prebuilt.headers.get("cache-control")).toBe("private, no-store");
  const file = await answerOf((_req, res) =>
    res.setHeader("cache-control", "public, max-age=9, immutable").end(),
  );
  expect(file.headers.get("cache-control")).toBe("public, max-age=9, immutable");
});

it("asks for https for good only where the address is https", async () => {
  const plain = await answerOf((_req, res) => res.end());
  expect(plain.headers.has("strict-transport-security")).toBe(false);
  const secure = await answerOf((_req, res) => res.end(), { https: true, dev: false });
  expect(secure.headers.get("strict-transport-security")).toContain("max-age=31536000");
  expect(plain.headers.get("x-content-type-options")).toBe("nosniff");
  expect(plain.headers.get("referrer-policy")).toBe("same-origin");
});
