import { beforeAll, expect, it } from "vitest";
import { openText, sealText } from "@/lib/mail/seal-text";

beforeAll(() => {
  process.env.SECRET_KEY = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";
});

it("opens for the same recipient, and seals differently each time", () => {
  const sealed = sealText("Länken är här: å", "anna@x.example");
  expect(openText(sealed, "anna@x.example")).toBe("Länken är här: å");
  expect(sealText("Länken är här: å", "anna@x.example")).not.toBe(sealed);
});

it("opens neither for another recipient nor after a change", () => {
  const sealed = sealText("Länken", "anna@x.example");
  expect(() => openText(sealed, "bertil@x.example")).toThrow();
  expect(() => openText(`${sealed.slice(0, -4)}AAAA`, "anna@x.example")).toThrow();
  expect(() => openText("Länken", "anna@x.example")).toThrow();
});
