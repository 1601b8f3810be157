import { expect, it } from "vitest";
import { listDepartments } from "@/lib/departments/list-departments";
import { saveDepartment } from "@/lib/departments/save-department";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addDepartment } from "./departments";

useDatabase();

it("adds and renames, unless somebody did before", async () => {
  await rolledBack(async (ctx) => {
    const id = await addDepartment(ctx, "Bygg");
    await saveDepartment(ctx, { id, version: 1, name: "Bygg och mark" });
    expect(await listDepartments(ctx, {})).toMatchObject([{ name: "Bygg och mark", version: 2 }]);
    await expect(saveDepartment(ctx, { id, version: 1, name: "El" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(saveDepartment(ctx, { name: "Bygg och mark" })).rejects.toMatchObject({
      details: { field: "name" },
    });
  });
});
