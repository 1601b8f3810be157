import { expect, it } from "vitest";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { addField } from "./samples";

useDatabase();

it("lists a card's own fields to everybody, archived ones too, as they were made", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "b", "text");
    await addField(ctx, "a", "choice", { archivedAt: new Date() });
    await addField(ctx, "c", "date", { entity: "contact" });
    const seen = await listCustomFields(actingAs(ctx, "rut"), { entity: "customer" });
    expect(seen.map(({ key }) => key)).toEqual(["b", "a"]);
    expect((await listCustomFields(ctx, {})).map(({ key }) => key)).toEqual(["c", "b", "a"]);
  });
});
