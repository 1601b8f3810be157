import { expect, it } from "vitest";
import { nestNames } from "@/lib/core/nest-names";

it("takes dotted names apart", () => {
  expect(
    nestNames({
      name: "Åkerlund",
      "addresses.visiting.street": "Gatan 1",
      "addresses.visiting.city": "Lund",
      "custom.gold": ["", "on"],
    }),
  ).toEqual({
    name: "Åkerlund",
    addresses: { visiting: { street: "Gatan 1", city: "Lund" } },
    custom: { gold: ["", "on"] },
  });
});

it("makes lists of rows, each in its place", () => {
  expect(nestNames({ "phones.2.number": "3", "phones.0.number": "1" })).toEqual({
    phones: [{ number: "1" }, undefined, { number: "3" }],
  });
  expect(nestNames({ "emails.0": "a@b.se", "emails.1": "" })).toEqual({ emails: ["a@b.se", ""] });
});

it("makes neither huge lists nor prototypes", () => {
  const nested = nestNames({ "phones.999.number": "1", "__proto__.admin": "1", "a.__proto__.admin": "1" });
  expect(nested).toEqual({ phones: [], a: {} });
  expect(({} as { admin?: string }).admin).toBeUndefined();
});
