import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createContact } from "@/lib/contacts/create-contact";
import { makePrivateCustomer } from "@/lib/contacts/make-private-customer";
import type { Ctx } from "@/lib/core/context";
import { createCustomer } from "@/lib/customers/create-customer";
import { mergeContacts } from "@/lib/merging/merge-contacts";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";

useDatabase();

const one = async (ctx: Ctx, query: ReturnType<typeof sql>) => (await ctx.tx.execute(query)).rows;

it("makes one person of two: one place at a company, one private customer, and undo parts them again", async () => {
  await rolledBack(async (ctx) => {
    const { id: company } = await createCustomer(ctx, { name: "Ek", country: "SE" });
    const [a, b] = [
      await createContact(ctx, { firstName: "Per", lastName: "Ek" }),
      await createContact(ctx, { firstName: "Peter", lastName: "Ek", email: "per@ek.se" }),
    ].map(({ id }) => id) as [string, string];
    await one(
      ctx,
      sql`insert into contact_roles (contact_id, customer_id, titles) values (${a}, ${company}, '{VD}'), (${b}, ${company}, '{VD,Ägare}')`,
    );
    await makePrivateCustomer(ctx, { id: b });
    const { value, batchId } = await inBatch(ctx, (own) => mergeContacts(own, { survivorId: a, id: [a, b] }));
    expect(value).toMatchObject({ id: a, name: "Per Ek", count: 2 });
    expect(await one(ctx, sql`select titles from contact_roles where contact_id = ${a}`)).toEqual([
      { titles: ["VD", "Ägare"] },
    ]);
    expect(await one(ctx, sql`select contact_id from customers where contact_id is not null`)).toEqual([
      { contact_id: a },
    ]);
    expect(
      await one(
        ctx,
        sql`select email, merged_into_id from contacts where id in (${a}, ${b}) order by id = ${a} desc`,
      ),
    ).toEqual([
      { email: "per@ek.se", merged_into_id: null },
      { email: "per@ek.se", merged_into_id: a },
    ]);
    expect((await inBatch(ctx, (own) => undoBatch(own, { batchId }))).value).toMatchObject({ left: [] });
    expect(await one(ctx, sql`select contact_id from customers where contact_id is not null`)).toEqual([
      { contact_id: b },
    ]);
    expect(await one(ctx, sql`select count(*)::int as n from contact_roles where contact_id = ${b}`)).toEqual(
      [{ n: 1 }],
    );
  });
});
