import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { createCustomer } from "@/lib/customers/create-customer";
import { getMerge } from "@/lib/merging/get-merge";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("asks about the fields in which the records differ, proposing the one that stays, and leaves hidden ones out", async () => {
  await rolledBack(async (ctx) => {
    const make = async (values: object) =>
      (await createCustomer(ctx, { name: "Ek", country: "SE", ...values })).id;
    const a = await make({ name: "Ek AB", city: "Lund" });
    const b = await make({ name: "Ek", city: "Lund", email: "ek@ek.se" });
    const id = [a, b];
    const { questions, records, survivorId } = await getMerge(ctx, { entity: "customers", id });
    expect(survivorId).toBe(a);
    expect(records.map(({ name }) => name)).toEqual(["Ek AB", "Ek"]);
    expect(questions.map(({ key, proposedId }) => [key, proposedId])).toContainEqual(["name", a]);
    expect(questions.find(({ key }) => key === "street" || key === "email")).toBeUndefined();
    const turned = await getMerge(ctx, { entity: "customers", id, survivor: b });
    expect(turned.questions.find(({ key }) => key === "name")?.proposedId).toBe(b);
    const kerstin = idOf("employee", "nordbygg", "kerstin");
    await ctx.tx.execute(
      sql`update customers set visibility = 'owner', owner_id = ${kerstin} where id = ${b}`,
    );
    expect((await getMerge(actingAs(ctx, "bertil"), { entity: "customers", id })).records).toHaveLength(1);
  });
});
