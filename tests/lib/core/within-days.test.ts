import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { withinDays } from "@/lib/core/within-days";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("takes a day for as long as it is, on the night of the clock change too", async () => {
  const instants = ["2026-10-24T21:59Z", "2026-10-24T22:00Z", "2026-10-25T22:59Z", "2026-10-25T23:00Z"];
  await rolledBack(async ({ tx }) => {
    const within = async (from: string | null, to: string | null) => {
      const isWithin = withinDays(sql`at`, { from, to }, "Europe/Stockholm") ?? sql`true`;
      const { rows } = await tx.execute<{ place: number }>(
        sql`select place::int from unnest(${`{${instants.join(",")}}`}::timestamptz[]) with ordinality one (at, place) where ${isWithin}`,
      );
      return rows.map(({ place }) => place);
    };
    expect(await within("2026-10-25", "2026-10-25")).toEqual([2, 3]);
    expect(await within("2026-10-25", null)).toEqual([2, 3, 4]);
    expect(await within(null, "2026-10-24")).toEqual([1]);
    expect(await within(null, null)).toEqual([1, 2, 3, 4]);
  });
});
