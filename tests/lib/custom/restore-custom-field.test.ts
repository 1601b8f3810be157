import { expect, it } from "vitest";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { restoreCustomField } from "@/lib/custom/restore-custom-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addField } from "./samples";

useDatabase();

it("brings an archived field back, and no other", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "typ", "text", { archivedAt: new Date() });
    expect(await restoreCustomField(ctx, { id })).toMatchObject({ name: "typ", entity: "customer" });
    expect((await listCustomFields(ctx, {}))[0]?.archivedAt).toBeNull();
    await expect(restoreCustomField(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });
});
