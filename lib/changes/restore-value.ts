import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { changeLog } from "@/db/tenant/schema/change-log";
import { updateCase } from "@/lib/cases/update-case";
import { updateContact } from "@/lib/contacts/update-contact";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError, notFound } from "@/lib/core/errors";
import { sameValue } from "@/lib/core/same-value";
import { updateCustomer } from "@/lib/customers/update-customer";
import { type LoggedRow, lockLogged } from "./lock-logged";
import { isRestorable, mayRestore } from "./restorable";
import { valueAsSent } from "./value-as-sent";
import { visibleChanges } from "./visibility";
import { requireActive, writeLogged } from "./write-logged";

const input = z.object({
  changeId: z.preprocess(Number, z.number().int().positive()),
  /** The column, with the part of it where it holds several: "city", "addresses.visiting.street", "custom.gold". */
  field: z.string().max(120),
});

/**
 * Writes the value back that one field had before a change, whatever was changed since: with the checks of the record's
 * own form, in the log and undoable as any edit.
 * @throws DomainError `rule` where it can't be had back: `restored_already`, `not_restorable`, `restore_refused`
 */
export const restoreValue = command(
  { name: "restore-value", permission: "change:undo", input },
  async (ctx, { changeId, field }): Promise<{ column: string }> => {
    const [entry] = await ctx.tx
      .select()
      .from(changeLog)
      .where(and(eq(changeLog.id, changeId), visibleChanges(ctx)));
    if (!entry) throw notFound();
    const [column = "", ...path] = field.split(".");
    if (!mayRestore(ctx.actor.role, entry.tableName)) throw new DomainError("forbidden", "forbidden");
    const isKnown = entry.operation === "update" && entry.old && Object.hasOwn(entry.old, column);
    if (!isKnown || !isRestorable(entry.tableName, column)) throw new DomainError("rule", "not_restorable");
    const row = await lockLogged(ctx, entry.tableName, entry.rowId);
    const before = partOf(entry.old?.[column], path);
    if (sameValue(before, partOf(row.values[column], path)))
      throw new DomainError("rule", "restored_already");
    await write(ctx, row, column, path, before);
    return { column };
  },
);

type Edit = { id: string; version: number };

/** Records with a form of their own. */
const verbs: Partial<Record<LoggedRow["table"], (ctx: Ctx, edit: Edit) => Promise<unknown>>> = {
  customers: updateCustomer,
  contacts: updateContact,
  cases: updateCase,
};

async function write(
  ctx: Ctx,
  row: LoggedRow,
  column: string,
  path: string[],
  before: unknown,
): Promise<void> {
  const { id, version } = row;
  const verb = verbs[row.table];
  if (!verb) return writeLogged(ctx, row, column, before);
  if (column === "owner_id" && typeof before === "string") await requireActive(ctx, before);
  const edit = { id, version, ...valueAsSent(row.values, column, path, before) };
  try {
    await verb(ctx, edit);
  } catch (error) {
    throw error instanceof DomainError ? refused(error) : error;
  }
}

/** A button has no field to show an error at: it says why. */
function refused(error: DomainError): DomainError {
  const [[name, message] = ["", error.message]] = Object.entries(error.details.fields ?? {});
  const values = error.details.fieldValues?.[name] ?? error.details.values;
  return new DomainError("rule", message === "check_fields" ? "restore_refused" : message, { values });
}

function partOf(value: unknown, path: string[]): unknown {
  return path.reduce(
    (whole: unknown, key) =>
      typeof whole === "object" && whole !== null && Object.hasOwn(whole, key)
        ? (whole as Record<string, unknown>)[key]
        : null,
    value ?? null,
  );
}
