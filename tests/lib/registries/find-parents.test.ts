import { expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { setParent } from "@/lib/groups/set-parent";
import { findParents } from "@/lib/registries/find-parents";
import { lookupParents } from "@/lib/registries/lookup-customer";
import { committed, useDatabase } from "@/tests/support/context";
import type { Person } from "@/tests/support/people";
import { idOf } from "@/tests/support/people";
import { setVariables, useRegistries } from "@/tests/support/registries";
import { addCustomer } from "../customers/samples";

vi.mock("@/lib/core/env", async (original) =>
  (await import("@/tests/support/registries")).registryEnv(original),
);
useDatabase();
useRegistries();
const as =
  (person: Person) =>
  <T>(run: (ctx: Ctx) => Promise<T>) =>
    committed(run, { as: person, in: "fjordkraft" });

it("names the direct owner by the group's register, with its share and what we have of it", async () => {
  setVariables({});
  const daughter = await as("anna")((ctx) =>
    addCustomer(ctx, { name: "Nordlys Elektro AS", orgNumber: "101000028", country: "NO" }),
  );
  const { customer, answer } = await lookupParents(as("anna"), daughter);
  const parents = answer.state === "parents" ? answer.parents : [];
  expect(parents).toEqual([{ orgNumber: "101000044", name: "HAVBRIS INVEST ASA", sharePercent: "33.33" }]);
  const states = (person: Person) =>
    as(person)(async (ctx) => {
      const found = await findParents(ctx, { customerId: daughter, parents });
      return found.map(({ state }) => state);
    });
  expect(await states("anna")).toEqual(["new"]);
  const owner = await as("anna")((ctx) =>
    addCustomer(ctx, {
      name: "Havbris Invest ASA",
      orgNumber: "101000044",
      country: "NO",
      visibility: "owner",
      ownerId: idOf("employee", "fjordkraft", "anna"),
    }),
  );
  expect(await states("anna")).toEqual(["known"]);
  expect(await states("bertil")).toEqual(["hidden"]);
  await as("anna")((ctx) =>
    setParent(ctx, {
      customerId: daughter,
      version: customer.version,
      parentId: owner,
      sharePercent: parents[0]?.sharePercent ?? "",
    }),
  );
  expect(await states("anna")).toEqual(["present"]);
});

it("asks for nobody who may change no customer, and says where a registry tells nothing of owners", async () => {
  setVariables({});
  const swedish = await as("anna")((ctx) =>
    addCustomer(ctx, { name: "Björkviks AB", orgNumber: "559900-0014", country: "SE" }),
  );
  expect((await lookupParents(as("anna"), swedish)).answer).toMatchObject({ state: "by_number" });
  await expect(lookupParents(as("rut"), swedish)).rejects.toMatchObject({ code: "forbidden" });
});
