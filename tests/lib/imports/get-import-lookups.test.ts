import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getImportLookups } from "@/lib/imports/get-import-lookups";
import { findNamed } from "@/lib/imports/lookups";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("finds what a file names, in any language and case, and who still works here", () =>
  rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`update employees set active = false where name = 'Kerstin Öberg'`);
    await ctx.tx.execute(sql`insert into case_statuses (kind, names, position, probability_percent)
      values ('won', '{"sv": "Hemma", "en": "In the bag"}', 9, 100)`);
    const lookups = await getImportLookups(ctx, {});
    expect(findNamed(lookups, "owner", " anna LIND ")).toBe(idOf("employee", "nordbygg", "anna"));
    expect(findNamed(lookups, "owner", "Kerstin Öberg")).toBeNull();
    const won = findNamed(lookups, "status", "in the bag");
    expect(won).not.toBeNull();
    expect(findNamed(lookups, "status", "Closed won")).toBe(won);
    expect(findNamed(lookups, "category", "Finns inte")).toBeNull();
  }));
