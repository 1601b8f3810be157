import { expect, it } from "vitest";
import { createContact } from "@/lib/contacts/create-contact";
import type { Ctx } from "@/lib/core/context";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { createCustomer } from "@/lib/customers/create-customer";
import { findDuplicates } from "@/lib/duplicates/find-duplicates";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const company = {
  name: "Åkerlund & Söner Bygg AB",
  orgNumber: "556016-0680",
  number: "K100",
  email: "info@akerlund.example",
  phone: "070-174 06 05",
  phones: [{ kind: "other", number: "040-12 34 56" }],
  website: "https://www.akerlundbygg.example/om",
};

type Candidate = Parameters<typeof findDuplicates>[1];

const seen = async (ctx: Ctx, candidate: Candidate) => {
  const { matches, hidden } = await findDuplicates(ctx, candidate);
  return { found: matches.map(({ name, reasons }) => `${name}: ${reasons.join(" ")}`), hidden };
};

it("finds a customer by each thing that two records of one company have in common", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, company);
    const reasonsFor = async (candidate: Omit<Candidate, "entity">) =>
      (await findDuplicates(ctx, { entity: "customer", ...candidate })).matches.flatMap(
        (match) => match.reasons,
      );
    expect(await reasonsFor({ orgNumber: "5560160680" })).toEqual(["orgNumber"]);
    expect(await reasonsFor({ number: "K100" })).toEqual(["number"]);
    expect(await reasonsFor({ emails: ["INFO@akerlund.example"] })).toEqual(["email"]);
    expect(await reasonsFor({ phones: ["+46 70 174 06 05"] })).toEqual(["phone"]);
    expect(await reasonsFor({ phones: ["040-123456"] })).toEqual(["phone"]);
    expect(await reasonsFor({ name: "AAkerlund & Soener Bygg Aktiebolag" })).toEqual(["name"]);
    expect(await reasonsFor({ name: "Åkerlnud & Söner Bygg" })).toEqual(["similarName"]);
    expect(await reasonsFor({ website: "akerlundbygg.example" })).toEqual(["web"]);
    expect(await reasonsFor({ emails: ["anna@akerlundbygg.example"] })).toEqual(["web"]);
    expect(await reasonsFor({ name: "Åkerlund Plåt AB" })).toEqual([]);
    expect(await reasonsFor({ ...company, phones: [], id })).toEqual([]);
    expect(await reasonsFor({})).toEqual([]);
  });
});

it("takes no shared mail domain for a company's own", async () => {
  await rolledBack(async (ctx) => {
    await createCustomer(ctx, { name: "Alfa", email: "alfa@gmail.com", website: "https://gmail.com" });
    expect(await seen(ctx, { entity: "customer", name: "Beta", emails: ["beta@gmail.com"] })).toEqual({
      found: [],
      hidden: false,
    });
  });
});

it("takes a name that many have for no sign of anything", async () => {
  await rolledBack(async (ctx) => {
    for (let n = 0; n < 6; n++) await createContact(ctx, { firstName: "Anna", lastName: "Andersson" });
    await createContact(ctx, { firstName: "Bo", lastName: "Ek", email: "bo@ek.example" });
    expect((await seen(ctx, { entity: "contact", name: "Anna Andersson" })).found).toEqual([]);
    expect((await seen(ctx, { entity: "contact", name: "Bo Ek", emails: ["bo@ek.example"] })).found).toEqual([
      "Bo Ek: email name",
    ]);
  });
});

it("says of an archived one that it is, so that it can be restored instead", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, company);
    await archiveCustomer(ctx, { id });
    const { matches } = await findDuplicates(ctx, { entity: "customer", orgNumber: company.orgNumber });
    expect(matches).toMatchObject([{ id, archived: true }]);
  });
});

it("says of a colleague's own record only that there is one", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const owner = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;
    await inBatch(bertil, (own) => createCustomer(own, { ...company, ...owner }));
    await inBatch(bertil, (own) =>
      createContact(own, { firstName: "Hemlig", email: "h@x.example", ...owner }),
    );
    const { number: _, phones: __, email, phone, ...rest } = company;
    const candidate: Candidate = { entity: "customer", ...rest, emails: [email], phones: [phone] };
    expect(await findDuplicates(ctx, candidate)).toEqual({ matches: [], hidden: true });
    expect(await findDuplicates(ctx, { entity: "customer", name: "Åkerlnud & Söner Bygg" })).toEqual({
      matches: [],
      hidden: false,
    });
    const person: Candidate = { entity: "contact", emails: ["h@x.example"] };
    expect(await findDuplicates(ctx, person)).toEqual({ matches: [], hidden: true });
    // The positive control: Bertil is shown both.
    expect((await seen(bertil, candidate)).found).toEqual([
      "Åkerlund & Söner Bygg AB: orgNumber email phone name web",
    ]);
    expect((await seen(bertil, person)).found).toEqual(["Hemlig: email"]);
  });
});

it("is not for those who only read", async () => {
  await rolledBack(async (ctx) => {
    await expect(
      findDuplicates(actingAs(ctx, "rut"), { entity: "customer", name: "X" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
