import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { listEmployees } from "@/lib/employees/list-employees";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("lists everybody in the organisation's alphabet, those who left too", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`insert into employees (name, active) values ('Örjan', false), ('Åke', true)`);
    const rows = await listEmployees(ctx, {});
    expect(rows.map(({ name }) => name)).toEqual([
      "Anna Lind",
      "Bertil Ek",
      "Kerstin Öberg",
      "Rut Viberg",
      "Åke",
      "Örjan",
    ]);
    expect(rows.at(-1)).toMatchObject({ active: false, team: null });
  });
});
