import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { retentionRules } from "@/db/tenant/schema/exports";
import { previewRetention } from "@/lib/privacy/preview-retention";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("finds private customers and contacts by when they were archived, and no company", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`insert into customers (kind, name, country, archived_at) values
      ('person', 'Gammal', 'SE', now() - interval '13 months'), ('person', 'Ny', 'SE', now() - interval '11 months'),
      ('company', 'Bolag', 'SE', now() - interval '13 months'), ('person', 'Levande', 'SE', null)`);
    await ctx.tx.execute(sql`insert into contacts (first_name, archived_at) values
      ('Gammal', now() - interval '13 months'), ('Levande', null)`);
    for (const kind of ["archived_persons", "archived_contacts"] as const) {
      await ctx.tx.insert(retentionRules).values({ kind, months: 12 });
      expect(await previewRetention(ctx, { kind })).toMatchObject({ count: 1, rows: [{ name: "Gammal" }] });
    }
  });
});
