import { expect, it } from "vitest";
import { keepTags } from "@/lib/tags/keep-tags";
import { listTags } from "@/lib/tags/list-tags";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("enters new tags and keeps to the spelling in use", async () => {
  await rolledBack(async (ctx) => {
    expect(await keepTags(ctx, ["VIP", "Ångbåt"])).toEqual(["VIP", "Ångbåt"]);
    expect(await keepTags(ctx, ["vip", "ångbåt", "Aktiv"])).toEqual(["VIP", "Ångbåt", "Aktiv"]);
    expect(await listTags(ctx, {})).toEqual(["Aktiv", "VIP", "Ångbåt"]);
  });
});
