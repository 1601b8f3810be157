import { expect, it } from "vitest";
import { getCustomer } from "@/lib/customers/get-customer";
import { registerCustomer } from "@/lib/registries/register-customer";
import { sealAnswer } from "@/lib/registries/registry-answer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { company, typedFrom } from "./companies";

useDatabase();

it("remembers which facts the registry gave, and when", async () => {
  await rolledBack(
    async (ctx) => {
      const answer = company({ employees: { count: null, text: "1–4" } });
      const { id } = await registerCustomer(ctx, {
        ...typedFrom(answer),
        email: "egen@nordlys.example",
        registryAnswer: sealAnswer(ctx, answer),
      });
      const { registry, registryStatus, doNotMarketSource } = await getCustomer(ctx, { id });
      const date = answer.fetchedAt.slice(0, 10);
      expect(registry).toMatchObject({ source: "brreg", employees: "1–4" });
      expect(registry?.fields).toEqual({
        name: date,
        street: date,
        postcode: date,
        city: date,
        "addresses.visiting": date,
        phone: date,
        website: date,
      });
      expect({ registryStatus, doNotMarketSource }).toEqual({
        registryStatus: null,
        doNotMarketSource: null,
      });
    },
    { in: "fjordkraft" },
  );
});

it("takes the registry's word on bankruptcy and advertising", async () => {
  await rolledBack(
    async (ctx) => {
      const answer = company({ status: "bankrupt", statusSince: "2026-10-05", marketingBlocked: true });
      const input = { ...typedFrom(answer), registryAnswer: sealAnswer(ctx, answer) };
      const { id } = await registerCustomer(ctx, input);
      expect(await getCustomer(ctx, { id })).toMatchObject({
        registryStatus: "bankrupt",
        registry: { statusSince: "2026-10-05" },
        doNotMarketSource: "registry",
        doNotMarketSince: ctx.today,
      });
    },
    { in: "fjordkraft" },
  );
});

it("believes no answer that was changed, is old or was made for another organisation", async () => {
  await rolledBack(
    async (ctx) => {
      const elsewhere = sealAnswer({ tenant: { organisationId: "other" } }, company());
      const old = sealAnswer(ctx, company({ fetchedAt: "2020-01-01T00:00:00.000Z" }));
      for (const registryAnswer of [elsewhere, old, "v1.rubbish", "", null]) {
        const { id } = await registerCustomer(ctx, { name: "Nordlys", country: "NO", registryAnswer });
        expect((await getCustomer(ctx, { id })).registry).toBeNull();
      }
    },
    { in: "fjordkraft" },
  );
});
