import { beforeAll, expect, it } from "vitest";
import { knownDevice, rememberDevice } from "@/lib/auth/known-device";

beforeAll(() => {
  process.env.SECRET_KEY = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";
});
const anna = "anna@x.example";

it("knows the accounts that signed in on it, the five last", () => {
  let cookie = rememberDevice(null, anna);
  const id = knownDevice(cookie, anna);
  expect(id).not.toBeNull();
  expect(knownDevice(cookie, "bertil@x.example")).toBeNull();
  for (let n = 1; n <= 4; n++) cookie = rememberDevice(cookie, `${n}@x.example`);
  expect(knownDevice(cookie, anna)).toBe(id);
  expect(knownDevice(rememberDevice(cookie, "5@x.example"), anna)).toBeNull();
});

it("holds no address", () => {
  const [body = ""] = rememberDevice(null, anna).split(".");
  expect(Buffer.from(body, "base64url").toString()).not.toContain("anna");
});

it.each([[null], [""], ["x"], ["a.b"], ["a.b.c"]])("knows nobody by %s", (cookie) => {
  expect(knownDevice(cookie, anna)).toBeNull();
});

it("takes no cookie that was changed", () => {
  const [body = "", signature = ""] = rememberDevice(null, "bertil@x.example").split(".");
  const device = JSON.parse(Buffer.from(body, "base64url").toString());
  const [own = ""] = rememberDevice(null, anna).split(".");
  device.accounts = JSON.parse(Buffer.from(own, "base64url").toString()).accounts;
  const forged = `${Buffer.from(JSON.stringify(device)).toString("base64url")}.${signature}`;
  expect(knownDevice(forged, anna)).toBeNull();
});
