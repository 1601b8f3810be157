import { eq } from "drizzle-orm";
import { beforeEach, expect, it, vi } from "vitest";
import { changeLog } from "@/db/tenant/schema/change-log";
import { customers } from "@/db/tenant/schema/customers";
import { registryChanges, registryCursors, registryRules } from "@/db/tenant/schema/registries";
import type { Ctx } from "@/lib/core/context";
import { createCustomer } from "@/lib/customers/create-customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { decideRegistryChanges } from "@/lib/registries/decide-registry-changes";
import { readRegistryChangesOf, rereadCompanies, rereadCompaniesOf } from "@/lib/registries/jobs";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { setMood, useRegistries } from "@/tests/support/registries";
import { company } from "./companies";
import { addRegistered } from "./samples";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
useDatabase();
const server = useRegistries();
const inFjordkraft = <T>(run: (ctx: Ctx) => Promise<T>) => committed(run, { in: "fjordkraft" });
const read = () => readRegistryChangesOf({ organisationId: idOf("organisation", "fjordkraft") });
const open = () =>
  inFjordkraft((ctx) => ctx.tx.select().from(registryChanges).where(eq(registryChanges.state, "open")));
const fieldsOf = (rows: { field: string }[]) => rows.map(({ field }) => field).toSorted();

/** As the stub has the company. */
const known = () =>
  company({
    orgNumber: "101000028",
    visiting: { street: "c/o Verkstedet, Storgata 4", postcode: "8006", city: "Mo i Rana", country: null },
    email: "post@nordlys-elektro.example",
    website: "https://www.nordlys-elektro.example",
  });
const add = (typed = {}) =>
  inFjordkraft((ctx) =>
    addRegistered(ctx, known(), {
      addresses: { visiting: { street: "c/o Verkstedet, Storgata 4", postcode: "8006", city: "Mo i Rana" } },
      industryCode: "43.210",
      industry: "Elektrisk installasjonsarbeid",
      employeeCount: "34",
      foundedYear: "2004",
      ...typed,
    }),
  );

beforeEach(() =>
  inFjordkraft(async (ctx) => {
    for (const table of [registryChanges, registryCursors, registryRules]) await ctx.tx.delete(table);
    await ctx.tx.update(customers).set({ archivedAt: new Date() });
    server().state.updates = [];
  }),
);

it("notes what is new once, and goes on from where it was", async () => {
  const id = await add();
  server().state.change("101000028", { telefon: "22 99 99 99" }, "Endring", 500);
  await read();
  const found = await open();
  expect(fieldsOf(found)).toEqual(["chiefExecutive", "phone"]);
  expect(found.find(({ field }) => field === "phone")).toMatchObject({
    customerId: id,
    oldValue: "22 00 00 10",
    newValue: "22 99 99 99",
  });
  expect(found.find(({ field }) => field === "chiefExecutive")?.newValue).toEqual({
    firstName: "Ingrid",
    lastName: "Aasen",
    title: "Daglig leder",
  });
  const cursor = await inFjordkraft((ctx) => ctx.tx.select().from(registryCursors));
  expect(cursor.find(({ feed }) => feed === "enheter")?.position).toBe("501");
  // Read again, from before: the same word is the same note.
  await inFjordkraft((ctx) => ctx.tx.update(registryCursors).set({ position: "1" }));
  await read();
  expect(fieldsOf(await open())).toEqual(["chiefExecutive", "phone"]);
  const log = await inFjordkraft((ctx) => ctx.tx.select().from(changeLog));
  expect(JSON.stringify(log)).not.toContain("1971-05-17");
});

it("writes an accepted word into the customer, and never asks again for a refused one", async () => {
  const id = await add({ phone: "11 11 11 11" });
  server().state.change("101000028", { telefon: "22 88 88 88" });
  await read();
  const found = await open();
  const idsOf = (field: string) => found.filter((row) => row.field === field).map((row) => row.id);
  await inFjordkraft((ctx) =>
    decideRegistryChanges(ctx, { ids: idsOf("chiefExecutive"), decision: "accept" }),
  );
  await inFjordkraft((ctx) => decideRegistryChanges(ctx, { ids: idsOf("phone"), decision: "refuse" }));
  server().state.change("101000028");
  await read();
  expect(await open()).toEqual([]);
  const customer = await inFjordkraft((ctx) => getCustomer(ctx, { id }));
  expect(customer).toMatchObject({ phone: "11 11 11 11", contactCount: 1 });
  server().state.change("101000028", { telefon: "22 77 77 77" });
  await read();
  expect(fieldsOf(await open())).toEqual(["phone"]);
});

it("takes a bankruptcy at once, and what a rule says; closes what agrees by itself", async () => {
  const id = await add();
  await inFjordkraft((ctx) => ctx.tx.insert(registryRules).values({ field: "email", decision: "accept" }));
  await inFjordkraft((ctx) => ctx.tx.insert(registryRules).values({ field: "website", decision: "refuse" }));
  const change = { epostadresse: "ny@nordlys.example", hjemmeside: "ny.example", telefon: "22 66 66 66" };
  server().state.change("101000028", { ...change, konkurs: true, konkursdato: "2026-11-20" });
  await read();
  expect(await inFjordkraft((ctx) => getCustomer(ctx, { id }))).toMatchObject({
    registryStatus: "bankrupt",
    email: "ny@nordlys.example",
    website: "https://www.nordlys-elektro.example",
  });
  expect(fieldsOf(await open())).toEqual(["chiefExecutive", "phone"]);
  const back = { epostadresse: "post@nordlys-elektro.example", hjemmeside: "www.nordlys-elektro.example" };
  server().state.change("101000028", { ...back, konkurs: false, telefon: "22 00 00 10" });
  await read();
  expect(fieldsOf(await open())).toEqual(["chiefExecutive"]);
  expect(await inFjordkraft((ctx) => getCustomer(ctx, { id }))).toMatchObject({ registryStatus: null });
});

it("keeps its place when the registry goes down in the middle, and catches up", async () => {
  await add();
  server().state.change("101000028", { telefon: "22 55 55 55" });
  setMood("down");
  await expect(read()).rejects.toThrow("registry: unreachable");
  expect(await open()).toEqual([]);
  setMood("fine");
  await read();
  expect(fieldsOf(await open())).toContain("phone");
  server().state.change("101000028", { telefon: "22 00 00 10" });
});

it("erases what came from the registry when it removes the company, and nothing else", async () => {
  const id = await add({ email: "egen@nordlys.example" });
  server().state.change("101000028", {}, "Fjernet");
  await read();
  const customer = await inFjordkraft((ctx) => getCustomer(ctx, { id }));
  expect(customer).toMatchObject({
    name: "NORDLYS ELEKTRO AS",
    orgNumber: "101000028",
    street: null,
    city: null,
    phone: null,
    phoneE164: null,
    addresses: {},
    email: "egen@nordlys.example",
    registry: { fields: {} },
  });
  server().state.removed.delete("101000028");
});

it("sees owner-only customers too, for their owner alone", async () => {
  const ownerId = idOf("employee", "fjordkraft", "bertil");
  const id = await add({ visibility: "owner", ownerId, phone: "11 11 11 12" });
  server().state.change("101000028");
  await read();
  expect((await open()).map(({ customerId }) => customerId)).toContain(id);
  const kerstins = committed(
    async (ctx) => {
      const [row] = await ctx.tx.select().from(registryChanges).where(eq(registryChanges.customerId, id));
      return decideRegistryChanges(ctx, { ids: [row?.id ?? ""], decision: "accept" });
    },
    { in: "fjordkraft", as: "kerstin" },
  );
  await expect(kerstins).rejects.toMatchObject({ code: "not_found" });
});

it("asks anew in rounds where there is no feed: so many a night, several at once where the registry allows it", async () => {
  const organisationId = idOf("organisation", "fjordkraft");
  const round = (country: string, left?: number) => rereadCompaniesOf({ organisationId, country, left });
  const make = (name: string, orgNumber: string, country: string) =>
    inFjordkraft((ctx) => createCustomer(ctx, { name, orgNumber, country }));
  await make("Koivu", "9900001-8", "FI");
  await make("Kuusi Oy", "9900002-6", "FI");
  const { id } = await make("KLITTEN ApS", "99000031", "DK");
  await make("KLITTEN ApS", "99000031", "DK");
  setMood("quota");
  await round("FI", 1);
  setMood("fine");
  await round("FI", 1);
  expect(new Set((await open()).map(({ source }) => source))).toEqual(new Set(["prh"]));
  expect(fieldsOf(await open())).toEqual(["founded", "industry", "name", "postal", "website"]);
  // The next one is bankrupt, which holds at once; after it the round begins again.
  await round("FI");
  expect(fieldsOf(await open())).toHaveLength(5);
  const cursors = await inFjordkraft((ctx) => ctx.tx.select().from(registryCursors));
  expect(cursors).toMatchObject([{ feed: "round:FI", position: "" }]);
  const before = server().state.asked.length;
  await round("DK");
  expect(server().state.asked.length - before).toBe(1);
  const danish = (await open()).filter(({ source }) => source === "virk");
  expect(new Set(danish.map(({ customerId }) => customerId)).size).toBe(2);
  expect(await inFjordkraft((ctx) => getCustomer(ctx, { id }))).toMatchObject({
    doNotMarketSource: "registry",
  });
  await rereadCompanies();
});
