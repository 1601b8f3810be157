import { expect, it } from "vitest";
import { listViews } from "@/lib/views/list-views";
import { saveView } from "@/lib/views/save-view";
import { ViewQuery } from "@/lib/views/schema";
import { as } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("shows one's own views and the shared ones, the default first, each list's by itself", async () => {
  await rolledBack(async (ctx) => {
    const query = ViewQuery.parse({ where: ["city:is:Lund"] });
    const entity = "customers" as const;
    await saveView(as(ctx, "bertil"), { entity, name: "Bertils", query });
    await saveView(as(ctx, "bertil"), { entity, name: "Delad", query, isShared: true });
    await saveView(ctx, { entity, name: "Min", query });
    await saveView(ctx, { entity, name: "Standard", query, isDefault: true });
    await saveView(ctx, { entity: "contacts", name: "Kontakter", query });
    const names = async (reader: typeof ctx) => (await listViews(reader, { entity })).map(({ name }) => name);
    expect(await names(ctx)).toEqual(["Standard", "Delad", "Min"]);
    expect(await names(as(ctx, "bertil"))).toEqual(["Standard", "Bertils", "Delad"]);
    expect(await names(as(ctx, "rut"))).toEqual(["Standard", "Delad"]);
    expect((await listViews(ctx, { entity }))[0]?.query).toEqual(query);
  });
});
