import { expect, it } from "vitest";
import { candidateOfForm } from "@/lib/duplicates/candidate-of-form";

it("reads a form's fields, rows included, and nothing else", () => {
  const form = new URLSearchParams(
    "entity=contact&firstName=Eva&lastName=Ek&email=a@b.se&emails.0=c@d.se&emails.1=&phone=1&phones.0.number=2&phones.0.kind=other&tags=x",
  );
  expect(candidateOfForm(form)).toMatchObject({
    entity: "contact",
    id: null,
    name: "Eva Ek",
    emails: ["a@b.se", "c@d.se"],
    phones: ["1", "2"],
    website: null,
  });
});
