import { expect, it } from "vitest";
import { listViews } from "@/lib/views/list-views";
import { saveView } from "@/lib/views/save-view";
import { as } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();
const entity = "customers" as const;

it("keeps what a form sends, and nothing that it does not know", async () => {
  await rolledBack(async (ctx) => {
    const query = JSON.stringify({ where: ["city:is:Lund"], columns: ["name"], secret: 1, dir: "sideways" });
    await saveView(ctx, { entity, name: "Lund", query });
    const [view] = await listViews(ctx, { entity });
    expect(view).toMatchObject({ name: "Lund", isShared: false, isDefault: false });
    expect(view?.query).toMatchObject({ where: ["city:is:Lund"], columns: ["name"], dir: null });
    expect(view?.query).not.toHaveProperty("secret");
  });
});

it("has one default, which administrators alone choose and everybody shares", async () => {
  await rolledBack(async (ctx) => {
    await saveView(ctx, { entity, name: "Första", query: "{}", isDefault: true });
    await saveView(ctx, { entity, name: "Andra", query: "{}", isDefault: true });
    await expect(
      saveView(as(ctx, "bertil"), { entity, name: "Min", query: "{}", isDefault: true }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const views = await listViews(as(ctx, "bertil"), { entity });
    expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ["Andra", true],
      ["Första", false],
    ]);
  });
});

it("says at the field that one has a view of that name", async () => {
  await rolledBack(async (ctx) => {
    await saveView(ctx, { entity, name: "Lund", query: "{}" });
    await saveView(as(ctx, "bertil"), { entity, name: "Lund", query: "{}" });
    await expect(saveView(ctx, { entity, name: "Lund", query: "{}" })).rejects.toMatchObject({
      code: "conflict",
      details: { field: "name" },
    });
  });
});
