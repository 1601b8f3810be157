import { expect, it } from "vitest";
import { isMailReadable } from "@/lib/mail/is-mail-readable";

const own = { smtpUrl: null, host: "127.0.0.1", appUrl: "http://localhost:3000", trustProxy: false };

it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("is, from %s, on one's own computer", (address) => {
  expect(isMailReadable(own, address)).toBe(true);
});

it.each([
  ["mail is sent", { smtpUrl: "smtp://mail.example" }],
  ["the network can reach it", { host: "0.0.0.0" }],
  ["it has an address of its own", { appUrl: "https://crm.example" }],
  ["its address only looks local", { appUrl: "https://localhost.evil.example" }],
  ["a proxy stands in front", { trustProxy: true }],
])("is not when %s", (_, setting) => {
  expect(isMailReadable({ ...own, ...setting }, "127.0.0.1")).toBe(false);
});

it.each(["192.0.2.1", "", "127.evil.example"])("is not from %j", (address) => {
  expect(isMailReadable(own, address)).toBe(false);
});
