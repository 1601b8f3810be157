import { expect, it } from "vitest";
import { listViews } from "@/lib/views/list-views";
import { replaceView } from "@/lib/views/replace-view";
import { saveView } from "@/lib/views/save-view";
import { as } from "@/tests/lib/customers/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("keeps the list as it stands now under the name that there is", async () => {
  await rolledBack(async (ctx) => {
    const entity = "customers" as const;
    const { id } = await saveView(ctx, { entity, name: "Lund", query: "{}", isShared: true });
    await replaceView(ctx, { id, query: JSON.stringify({ type: "supplier", columns: ["name", "city"] }) });
    expect((await listViews(ctx, { entity }))[0]?.query).toMatchObject({
      type: "supplier",
      columns: ["name", "city"],
    });
    await expect(replaceView(as(ctx, "bertil"), { id, query: "{}" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
