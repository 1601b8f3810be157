import { expect, it } from "vitest";
import { contacts } from "@/db/tenant/schema/contacts";
import { getFollow } from "@/lib/follows/get-follow";
import { setFollow } from "@/lib/follows/set-follow";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("says whether one follows a person: each for themselves", async () => {
  await rolledBack(async (ctx) => {
    const [row] = await ctx.tx
      .insert(contacts)
      .values({ firstName: "Eva", lastName: "Berg", ownerId: ctx.actor.employeeId })
      .returning({ id: contacts.id });
    const about = { contactId: row?.id ?? "" };
    await setFollow(actingAs(ctx, "bertil"), { ...about, follow: true });
    const asked = ["anna", "bertil", "kerstin"] as const;
    const answers = [];
    for (const who of asked) answers.push(await getFollow(actingAs(ctx, who), about));
    expect(answers).toEqual([true, true, false]);
  });
});
