import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getImport } from "@/lib/imports/get-import";
import { listImportRows } from "@/lib/imports/list-import-rows";
import { listImports } from "@/lib/imports/list-imports";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("shows an import to its owner, and to no other administrator", () =>
  rolledBack(async (ctx) => {
    const { rows } = await ctx.tx.execute<{ id: string }>(sql`
      insert into imports (owner_id, file_name) values (${ctx.actor.employeeId}, 'kunder.csv') returning id`);
    const id = rows[0]?.id ?? "";
    await ctx.tx.execute(
      sql`insert into import_rows (import_id, number, cells) values (${id}, 2, '{hemligt}')`,
    );
    expect(await getImport(ctx, { id })).toMatchObject({
      fileName: "kunder.csv",
      state: "sending",
      isUndone: false,
    });
    const other = { ...ctx, actor: { ...ctx.actor, employeeId: idOf("employee", "nordbygg", "kerstin") } };
    await expect(getImport(other, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(listImportRows(other, { id, outcome: "new" })).rejects.toMatchObject({ code: "not_found" });
    expect(await listImports(other, {})).toEqual([]);
  }));
