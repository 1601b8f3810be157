import { expect, it } from "vitest";
import { loggedPath } from "@/lib/core/logged-path";

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
