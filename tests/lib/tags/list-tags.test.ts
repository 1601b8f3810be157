import { expect, it } from "vitest";
import { createCustomer } from "@/lib/customers/create-customer";
import { listTags } from "@/lib/tags/list-tags";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("knows the tags that records were given, by the organisation's alphabet", async () => {
  await rolledBack(async (ctx) => {
    expect(await listTags(ctx, {})).toEqual([]);
    await createCustomer(ctx, { name: "A", tags: "Öst, Väst , väst" });
    await createCustomer(ctx, { name: "B", tags: ["norr", "ÖST"] });
    expect(await listTags(ctx, {})).toEqual(["norr", "Väst", "Öst"]);
  });
});
