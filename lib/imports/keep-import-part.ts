import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importParts, imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { requiredText, uuid } from "@/lib/core/fields";
import { lockImport } from "./lock-import";
import { partBytes } from "./stored-file";

/** What a file may have at most, in bytes. */
export const mostBytes = 300 * 1024 * 1024;

/** A file arrives part by part, each in a transaction of its own; the first one begins the import. */
export const keepImportPart = command(
  {
    name: "keep-import-part",
    permission: "import:run",
    input: z.object({
      id: uuid().nullable(),
      fileName: requiredText(200),
      position: z.number().int().min(0),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, "required"),
    }),
  },
  async (ctx, { id, fileName, position, bytes }): Promise<{ id: string }> => {
    if (bytes.byteLength > partBytes || position * partBytes + bytes.byteLength > mostBytes)
      throw new DomainError("invalid", "import_file_too_large");
    const importId = id ? (await lockImport(ctx, id, ["sending"])).id : await begin();
    await ctx.tx.insert(importParts).values({ importId, position, bytes: Buffer.from(bytes) });
    await ctx.tx
      .update(imports)
      .set({ byteCount: sql`byte_count + ${bytes.byteLength}` })
      .where(eq(imports.id, importId));
    return { id: importId };

    async function begin(): Promise<string> {
      // Nobody needs a file for longer, and others' data lie in it.
      await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
      await ctx.tx.execute(
        sql`delete from imports where state <> 'running' and updated_at < now() - interval '30 days'`,
      );
      const [row] = await ctx.tx
        .insert(imports)
        .values({ ownerId: ctx.actor.employeeId, fileName })
        .returning({ id: imports.id });
      if (!row) throw new Error("the import was not begun");
      return row.id;
    }
  },
);
