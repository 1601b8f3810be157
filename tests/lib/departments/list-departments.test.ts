import { expect, it } from "vitest";
import { listDepartments } from "@/lib/departments/list-departments";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addDepartment } from "./departments";

useDatabase();

it("lists them in the organisation's alphabet", async () => {
  await rolledBack(async (ctx) => {
    await addDepartment(ctx, "Överbyggnad");
    await addDepartment(ctx, "Zink");
    expect((await listDepartments(ctx, {})).map(({ name }) => name)).toEqual(["Zink", "Överbyggnad"]);
  });
});
