import { expect, it } from "vitest";
import { copyMonth } from "@/lib/targets/copy-month";
import { listTargets } from "@/lib/targets/list-targets";
import { saveTargets } from "@/lib/targets/save-targets";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("carries a month on to the end of the year, for those who have a target in it", async () => {
  await rolledBack(async (ctx) => {
    const [bertil, kerstin] = [
      idOf("employee", "nordbygg", "bertil"),
      idOf("employee", "nordbygg", "kerstin"),
    ];
    const months = (values: Record<number, string>) =>
      Array.from({ length: 12 }, (_, index) => values[index + 1] ?? "");
    await saveTargets(ctx, {
      year: 2026,
      rows: [
        { employeeId: bertil, months: months({ 9: "1", 10: "200", 12: "9" }) },
        { employeeId: kerstin, months: months({ 11: "7" }) },
      ],
    });
    expect(await copyMonth(ctx, { year: 2026, month: 10 })).toEqual({ year: 2026, sellers: 1 });
    const rows = await listTargets(ctx, { year: 2026 });
    const autumn = (id: string) => rows.find(({ employeeId }) => employeeId === id)?.months.slice(8);
    expect(autumn(bertil)).toEqual(["1.00", "200.00", "200.00", "200.00"]);
    expect(autumn(kerstin)).toEqual([null, null, "7.00", null]);
    await expect(copyMonth(ctx, { year: 2026, month: 1 })).rejects.toMatchObject({ message: "no_targets" });
  });
});
