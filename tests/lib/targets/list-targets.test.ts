import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { employees } from "@/db/tenant/schema/employees";
import { salesTargets } from "@/db/tenant/schema/sales";
import { listTargets } from "@/lib/targets/list-targets";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("shows everybody who works here, and who left where there is a target", async () => {
  await rolledBack(async (ctx) => {
    const [bertil, kerstin] = [
      idOf("employee", "nordbygg", "bertil"),
      idOf("employee", "nordbygg", "kerstin"),
    ];
    await ctx.tx.update(employees).set({ active: false }).where(eq(employees.id, bertil));
    const names = async (year: number) => (await listTargets(ctx, { year })).map(({ name }) => name);
    expect(await names(2026)).toEqual(["Anna Lind", "Kerstin Öberg", "Rut Viberg"]);
    await ctx.tx.insert(salesTargets).values([
      { employeeId: bertil, month: "2026-12-01", amount: "5", currency: "SEK" },
      { employeeId: kerstin, month: "2026-12-01", amount: "5", currency: "NOK" },
    ]);
    expect(await names(2026)).toEqual(["Anna Lind", "Bertil Ek", "Kerstin Öberg", "Rut Viberg"]);
    expect(await names(2027)).not.toContain("Bertil Ek");
    const rows = await listTargets(ctx, { year: 2026 });
    const decembers = rows.map(({ months }) => months[11]);
    expect(decembers).toEqual([null, "5.00", null, null]);
  });
});
