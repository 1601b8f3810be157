import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { tenantSchemas } from "@/db/platform/schema/organisations";
import { caseReasons, caseStatuses } from "@/db/tenant/schema/cases";
import { employees } from "@/db/tenant/schema/employees";
import { platformTransaction, tenantTransaction } from "@/db/transaction";
import { createOrganisation } from "@/lib/organisations/create-organisation";
import { emailOf, idOf } from "@/tests/support/people";
import { refusalOf } from "@/tests/support/platform";
import { useStockedDatabase } from "@/tests/support/stock";

const { add } = useStockedDatabase("sv", "sv", "sv");
let number = 0;
const administrator = () => ({
  name: "Åsa Ängmark",
  email: `asa-${++number}@x.example`,
  password: "granit-tall",
});
const make = (name: string, slug?: string) =>
  createOrganisation({ name, slug, country: "SE", locale: "sv", administrator: administrator() });
const unclaimed = () =>
  platformTransaction((tx) =>
    tx.select({ name: tenantSchemas.schemaName }).from(tenantSchemas).where(sql`claimed_at is null`),
  );

it("furnishes a ready schema: the first employee, statuses, reasons", async () => {
  const before = (await unclaimed()).length;
  const made = await make("Ängsblomman AB");
  expect(made.slug).toBe("angsblomman");
  expect(await unclaimed()).toHaveLength(before - 1);
  const origin = { actorId: made.employeeId, batchId: made.organisationId, verb: "read" };
  const content = await tenantTransaction(made.schema, "read", origin, async (tx) => ({
    people: await tx.select({ id: employees.id, name: employees.name }).from(employees),
    statuses: await tx.$count(caseStatuses),
    reasons: await tx.$count(caseReasons),
  }));
  expect(content.people).toEqual([{ id: made.employeeId, name: "Åsa Ängmark" }]);
  expect(content.statuses).toBeGreaterThan(2);
  expect(content.reasons).toBeGreaterThan(0);
});

it("refuses an address that is taken, reserved or none, and an account that exists, spending no schema", async () => {
  const before = (await unclaimed()).length;
  expect(await refusalOf(make("X", "nordbygg"))).toBe("conflict: slug_taken");
  expect(await refusalOf(make("X", "sign-in"))).toBe("invalid: slug_reserved");
  expect(await refusalOf(make("X", "../x"))).toBe("invalid: slug_reserved");
  const taken = { name: "Anna", email: emailOf("anna", "nordbygg"), password: "granit-tall" };
  const call = createOrganisation({ name: "X", country: "SE", locale: "sv", administrator: taken });
  expect(await refusalOf(call)).toBe("conflict: email_taken");
  expect(await unclaimed()).toHaveLength(before);
});

it("sets aside a schema that something was written to, and takes the next", async () => {
  const [spoiled] = await platformTransaction((tx) =>
    tx
      .select({ name: tenantSchemas.schemaName })
      .from(tenantSchemas)
      .where(sql`claimed_at is null`)
      .orderBy(tenantSchemas.createdAt),
  );
  const someone = idOf("employee", "nordbygg");
  const origin = { actorId: someone, batchId: someone, verb: "test" };
  await tenantTransaction(spoiled?.name ?? "", "write", origin, (tx) =>
    tx.insert(employees).values({ name: "Kvar" }),
  );
  const made = await make("Ängsblomman AB");
  expect(made.schema).not.toBe(spoiled?.name);
  expect(made.slug).toBe("angsblomman-2");
  expect(await unclaimed()).toHaveLength(0);
});

it("waits for the stock to be filled", async () => {
  const waiting = make("Sen AB");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await add("sv");
  expect((await waiting).slug).toBe("sen");
});

it("gives two that ask at once a schema each", async () => {
  await add("sv");
  await add("sv");
  const [one, two] = await Promise.all([make("Två AB"), make("Två AB")]);
  expect(one?.schema).not.toBe(two?.schema);
  expect([one?.slug, two?.slug].toSorted()).toEqual(["tva", "tva-2"]);
});
