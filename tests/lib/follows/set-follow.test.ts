import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { getFollow } from "@/lib/follows/get-follow";
import { listFollows } from "@/lib/follows/list-follows";
import { presentFollows } from "@/lib/follows/present-follows";
import { setFollow } from "@/lib/follows/set-follow";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("follows and stops, by default what one answers for, and nothing that one can't see", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const ownerId = idOf("employee", "nordbygg", "bertil");
    const [own, other, hidden] = await ctx.tx
      .insert(customers)
      .values([
        { name: "Bertils", country: "SE", ownerId },
        { name: "Allas", country: "SE" },
        { name: "Annas", country: "SE", ownerId: ctx.actor.employeeId, visibility: "owner" },
      ])
      .returning({ id: customers.id });
    const about = { customerId: own?.id ?? "" };
    const follows = async () => [await getFollow(bertil, about), (await listFollows(bertil, {})).length];
    expect(await follows()).toEqual([true, 0]);
    await setFollow(bertil, { ...about, follow: false });
    expect(await follows()).toEqual([false, 1]);
    await setFollow(bertil, { ...about, follow: true });
    expect(await follows()).toEqual([true, 0]);
    const plain = { customerId: other?.id ?? "" };
    expect(await getFollow(bertil, plain)).toBe(false);
    await setFollow(bertil, { ...plain, follow: true });
    expect(await setFollow(bertil, { ...plain, follow: true })).toMatchObject({
      name: "Allas",
      mayUndo: true,
    });
    const tools = { t: translatorFor("sv"), tenant: ctx.tenant };
    expect(presentFollows(await listFollows(bertil, {}), tools)).toMatchObject([
      {
        name: "Allas",
        kind: "Kund",
        muted: false,
        change: "Sluta följa Allas",
        fields: { ...plain, follow: "" },
      },
    ]);
    await setFollow(bertil, { ...plain, follow: false });
    expect(await listFollows(bertil, {})).toEqual([]);
    const secret = { customerId: hidden?.id ?? "" };
    for (const refused of [
      await inBatch(bertil, (one) => setFollow(one, { ...secret, follow: true })),
      await inBatch(bertil, (one) => getFollow(one, secret)),
    ])
      expect(refused.refused?.code).toBe("not_found");
    expect((await inBatch(bertil, (one) => setFollow(one, { follow: true }))).refused?.code).toBe("invalid");
  });
});
