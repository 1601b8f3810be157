import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type ImportMapping, importMappings, imports, type MappedColumn } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { optionalText, uuid } from "@/lib/core/fields";
import { fieldsOf } from "./fields/fields-of";
import { signatureOf } from "./guess-columns";
import { lockImport } from "./lock-import";
import { isNamedType, readLookups } from "./lookups";
import { openQuestions } from "./open-questions";
import { ownFieldOf } from "./own-field";
import { queueImport } from "./queue-import";
import { choicesOf } from "./value-choices";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);
const Column = z.object({
  field: optionalText(60),
  dates: z.preprocess(blank, z.enum(["dmy", "mdy"]).optional()),
  decimalMark: z.preprocess(blank, z.enum([",", "."]).optional()),
  /** In the order in which the values were shown. */
  values: z.array(z.string().max(40).optional()).default([]),
});

/**
 * Says what the columns mean. With all questions answered the dry run begins; until then the step keeps what was said and
 * asks the rest. The next file with these headers is read the same way.
 */
export const mapImportColumns = command(
  {
    name: "map-import-columns",
    permission: "import:run",
    input: z.object({
      id: uuid(),
      columns: z.array(z.preprocess((one) => one ?? {}, Column)).max(200),
      missing: z.enum(["error", "create", "leave"]).default("error"),
    }),
  },
  async (ctx, { id, columns, missing }): Promise<{ id: string; isComplete: boolean }> => {
    const job = await lockImport(ctx, id, ["columns", "checked"]);
    const lookups = await readLookups(ctx);
    const mapped: NonNullable<ImportMapping["columns"]> = {};
    columns.forEach(({ field, dates, decimalMark, values }, place) => {
      const facts = job.columns[place];
      const known = fieldsOf[job.kind].find(({ key }) => key === field);
      if (!facts || !field || !(known || ownFieldOf(job.kind, field, lookups))) return;
      const before = job.mapping.columns?.[place];
      const column: MappedColumn = {
        field,
        ...(dates && { dates }),
        ...((decimalMark ?? facts.decimalMark) && {
          decimalMark: decimalMark ?? facts.decimalMark ?? undefined,
        }),
      };
      if (known && isNamedType(known.type)) {
        // Only what was shown for this field was answered.
        const shown = choicesOf(known.type, facts, before?.field === field ? before : column, lookups);
        const said = shown.map(({ value, choice }, at) => [value, values[at] || choice] as const);
        column.values = Object.fromEntries(
          said.flatMap(([value, choice]) => (choice ? [[value, choice]] : [])),
        );
      }
      mapped[place] = column;
    });
    const mapping: ImportMapping = { columns: mapped, missing };
    const isComplete = openQuestions(job.kind, job.columns, mapping, lookups).length === 0;
    const state = isComplete ? "checking" : "columns";
    await ctx.tx.update(imports).set({ mapping, state, position: 0, counts: {} }).where(eq(imports.id, id));
    if (!isComplete) return { id, isComplete };
    const headers = job.columns.map(({ header }) => header);
    const remembered = { kind: job.kind, source: job.source, mapping, importId: id, batchId: null };
    await ctx.tx
      .insert(importMappings)
      .values({ signature: signatureOf(job.kind, headers), ...remembered })
      .onConflictDoUpdate({
        target: importMappings.signature,
        set: { ...remembered, updatedAt: sql`now()` },
      });
    await queueImport(ctx, id);
    return { id, isComplete };
  },
);
