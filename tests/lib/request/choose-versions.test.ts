import { expect, it } from "vitest";
import { chooseVersions } from "@/lib/request/choose-versions";

it("takes what was chosen of two versions, rows included", () => {
  expect(
    chooseVersions({
      version: "2",
      city: "Kiruna",
      email: "mitt@b.se",
      phone: "",
      "phones.0.number": "1",
      "phones.1.number": "2",
      "choose.city": "theirs",
      "theirs.city": "Lund",
      "choose.email": "mine",
      "theirs.email": "ditt@b.se",
      "choose.phone": "mine",
      "mine.phone": "040-1",
      "theirs.phone": "",
      "choose.phones": "theirs",
      "theirs.phones.0.number": "3",
    }),
  ).toEqual({ version: "2", city: "Lund", email: "mitt@b.se", phone: "040-1", "phones.0.number": "3" });
});

it("leaves what stands in the field where nothing was chosen", () => {
  expect(chooseVersions({ city: "Ystad", "theirs.city": "Lund", "choose.x": "neither" })).toEqual({
    city: "Ystad",
  });
});
