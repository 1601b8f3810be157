import { expect, it } from "vitest";
import { isCommonPassword } from "@/lib/auth/common-passwords";

it.each([
  "1234567890",
  "Password123!",
  "qwertyuiop",
  "QWERTYUIOP",
  "!!iloveyou!!",
  "aaaaaaaaaa",
  "abcabcabcabc",
  "123456123456",
])("refuses %s", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

it.each(["granit-tall-sjö", "correct horse", "48291047362915", "Kx8#vQ2!mZ", "sommarängen i dis"])(
  "lets %s through",
  (password) => {
    expect(isCommonPassword(password)).toBe(false);
  },
);
