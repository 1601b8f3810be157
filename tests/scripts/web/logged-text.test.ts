import { expect, it } from "vitest";
import { withoutValues } from "@/scripts/web/console-to-log";
import { loggedPath } from "@/scripts/web/log-requests";

it("logs a path without its query and without the secrets of links", () => {
  expect(loggedPath("/acme/customers?q=kalle@example.com")).toBe("/acme/customers");
  expect(loggedPath("/acme/cases/0198c7a2-1111-7abc-8def-0123456789ab#top")).toBe(
    "/acme/cases/0198c7a2-1111-7abc-8def-0123456789ab",
  );
  expect(loggedPath("/invitation/k3Jd93kdKJd93kdKJd93kdKJd93kd")).toBe("/invitation/…");
  expect(loggedPath("/_next/static/chunks/a-very-long-name-of-a-chunk.js")).toBe(
    "/_next/static/chunks/a-very-long-name-of-a-chunk.js",
  );
});

it("logs a failed query without its parameters, colours and control characters", () => {
  const text = "\u001b[31mError\u001b[0m: Failed query: select $1\nparams: kalle@example.com\n    at f";
  expect(withoutValues(text)).toBe("Error: Failed query: select $1\nparams: …\n    at f");
});
