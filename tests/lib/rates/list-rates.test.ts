import { expect, it } from "vitest";
import { addDays } from "@/lib/core/dates";
import { listRates } from "@/lib/rates/list-rates";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addRates } from "./samples";

useDatabase();

it("lists the newest first, a page at a time, of one currency or of all", async () => {
  await rolledBack(async (ctx) => {
    const days = Array.from({ length: 60 }, (_, place) => addDays("2026-01-01", place));
    await addRates(ctx, ...days.map((day) => `EUR 11,2 ${day}`), "NOK 0,97 2026-01-15");
    const first = await listRates(ctx, {});
    expect(first.rows.length).toBe(50);
    expect(first.rows[0]?.onDate).toBe(days.at(-1));
    expect(first.currencies).toEqual(["EUR", "NOK"]);
    const second = await listRates(ctx, { cursor: first.next ?? "" });
    expect(second.rows.length).toBe(11);
    expect(second.rows.at(-1)?.onDate).toBe(days[0]);
    expect((await listRates(ctx, { currency: "NOK" })).rows.map(({ rate }) => rate)).toEqual(["0.97"]);
  });
});
