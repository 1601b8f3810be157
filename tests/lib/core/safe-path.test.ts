import fc from "fast-check";
import { expect, it } from "vitest";
import { safePath } from "@/lib/core/safe-path";

it.each(["/", "/nordbygg/cases?state=open&q=%C3%A5", "/nordbygg/customers/1#top", "/a//b"])(
  "goes to %s",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

it.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/../%2fevil.example",
  "/%2Fevil.example",
  "/%5Cevil.example",
  "/%2f%2fevil.example",
  "/\tevil.example/",
  "/\n/evil.example",
  "javascript:alert(1)",
  "https://evil.example",
  "evil.example",
  "data:text/html,x",
  "",
  undefined,
  ["/x"],
])("goes home instead of %j", (path) => {
  expect(safePath(path)).toBe("/");
});

it("never leaves the site, whatever it is given", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "%2f",
    "%5c",
    ":",
    "@",
    "evil.example",
    "\t",
    "?",
    "#",
    "x",
    "%",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = safePath(pieces.join(""));
      for (const form of [path, decodeOnce(path)]) {
        expect(new URL(form, "https://crm.example/sign-in").origin).toBe("https://crm.example");
      }
    }),
    { numRuns: 5000 },
  );
});

function decodeOnce(path: string): string {
  try {
    return decodeURIComponent(path.split(/[?#]/, 1)[0] ?? path);
  } catch {
    return path;
  }
}
