import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { countPairs } from "@/lib/duplicates/count-pairs";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("counts a record's likely duplicates as it is now, without those that the reader can't see", async () => {
  await rolledBack(async (ctx) => {
    const { rows } = await ctx.tx.execute<{ id: string }>(sql`
      insert into contacts (first_name, email, visibility, owner_id) values ('Per', 'per@ek.se', 'everyone', null),
        ('Pelle', 'per@ek.se', 'everyone', null), ('P', 'per@ek.se', 'owner', ${idOf("employee", "nordbygg", "kerstin")}) returning id`);
    const id = rows[0]?.id ?? "";
    expect(await countPairs(actingAs(ctx, "bertil"), { entity: "contacts", id })).toBe(1);
    expect(await countPairs(actingAs(ctx, "kerstin"), { entity: "contacts", id })).toBe(2);
  });
});
