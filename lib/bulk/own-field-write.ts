import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { customName, readCustomValues, valueName } from "@/lib/custom/read-custom-values";
import type { CardEntity } from "@/lib/views/schema";
import { cardOf } from "./bulk-fields";
import { requireFilled } from "./require-filled";
import type { FieldChange } from "./schema";
import type { Write } from "./write-where";

/** One of the organisation's own fields, checked by its kind; null when the field is none of them. */
export async function ownFieldWrite(
  ctx: Ctx,
  entity: CardEntity,
  column: AnyPgColumn,
  input: FieldChange,
): Promise<Write | null> {
  const fields = await listCustomFields(ctx, { entity: cardOf[entity] });
  const field = fields.find(({ key, archivedAt }) => customName(key) === input.field && archivedAt === null);
  if (!field) return null;
  const { key } = field;
  const raw = { [key]: (input.custom as Record<string, unknown> | undefined)?.[key] };
  const { values, errors } = readCustomValues({
    fields: [field],
    raw,
    current: {},
    currency: ctx.tenant.currency,
  });
  if (Object.keys(errors).length > 0) throw new DomainError("invalid", "check_fields", { fields: errors });
  const value = values[key];
  if (value === undefined) {
    await requireFilled(ctx, entity, input.field, valueName(field));
    return write(sql`${column} - ${key}::text`, sql`${column} ? ${key}`);
  }
  const json = sql`${JSON.stringify(value)}::jsonb`;
  return write(
    sql`${column} || jsonb_build_object(${key}::text, ${json})`,
    sql`${column} -> ${key}::text is distinct from ${json}`,
  );
}

const write = (custom: SQL, needed: SQL): Write => ({ columns: { custom }, needed });
