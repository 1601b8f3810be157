import { expect, it } from "vitest";
import { loggedPath } from "@/lib/core/logged-path";

it("logs a path without its query and without the secrets of links", () => {
  expect(loggedPath("/acme/customers?q=kalle@example.com")).toBe("/acme/customers");
  expect(loggedPath("/acme/cases/0198c7a2-1111-7abc-8def-0123456789ab#top")).toBe(
    "/acme/cases/0198c7a2-1111-7abc-8def-0123456789ab",
  );
  expect(loggedPath("/invitation/k3Jd93kdKJd93kdKJd93kdKJd93kd")).toBe("/invitation/…");
  expect(loggedPath("/invitation/0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d")).toBe("/invitation/…");
  expect(loggedPath("/api/calendar/acme/k3Jd93kdKJd93kdKJd93kdKJd93kd.ics")).toBe("/api/calendar/acme/…");
  expect(loggedPath("/nordkyst-bygg-og-anlegg-norge/cases")).toBe("/nordkyst-bygg-og-anlegg-norge/cases");
  expect(loggedPath("/_next/static/chunks/a-very-long-name-of-a-chunk.js")).toBe(
    "/_next/static/chunks/a-very-long-name-of-a-chunk.js",
  );
});
