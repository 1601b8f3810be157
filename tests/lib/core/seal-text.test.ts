import { beforeAll, expect, it } from "vitest";
import { openText, sealText } from "@/lib/core/seal-text";

beforeAll(() => {
  process.env.SECRET_KEY = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";
});

it("opens for the same recipient, and seals differently each time", () => {
  const sealed = sealText("Länken är här: å", "mail", "anna@x.example");
  expect(openText(sealed, "mail", "anna@x.example")).toBe("Länken är här: å");
  expect(sealText("Länken är här: å", "mail", "anna@x.example")).not.toBe(sealed);
});

it("opens neither for another recipient or purpose nor after a change", () => {
  const sealed = sealText("Länken", "mail", "anna@x.example");
  expect(() => openText(sealed, "mail", "bertil@x.example")).toThrow();
  expect(() => openText(sealed, "registry", "anna@x.example")).toThrow();
  expect(() => openText(`${sealed.slice(0, -4)}AAAA`, "mail", "anna@x.example")).toThrow();
  expect(() => openText("Länken", "mail", "anna@x.example")).toThrow();
});
