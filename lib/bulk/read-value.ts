import type { z } from "zod";
import { DomainError } from "@/lib/core/errors";
import type { CardEntity } from "@/lib/views/schema";
import { bulkFields } from "./bulk-fields";
import type { FieldChange } from "./schema";

/** The field as its list has it. @throws DomainError `invalid` where none is called so */
export function fieldOf(entity: CardEntity, input: FieldChange) {
  const field = bulkFields[entity].find(({ key }) => key === input.field);
  if (!field) throw new DomainError("invalid", "choose", { field: "field" });
  return field;
}

/** What was sent for a field, "billing.currency" by its parts. */
export const sentFor = (input: FieldChange): unknown =>
  input.field
    .split(".")
    .reduce<unknown>((values, part) => (values as Record<string, unknown> | undefined)?.[part], input);

/** The value, read as the record's own form reads it. @throws DomainError `invalid` at the field */
export function readValue<Schema extends z.ZodType>(schema: Schema, input: FieldChange): z.output<Schema> {
  const read = schema.safeParse(sentFor(input));
  if (read.success) return read.data;
  throw new DomainError("invalid", "check_fields", {
    fields: { [input.field]: read.error.issues[0]?.message ?? "check_fields" },
  });
}

/** Yes or no. @throws DomainError `invalid` where neither is said */
export function flagOf(input: FieldChange): boolean {
  const sent = sentFor(input);
  if (sent !== "yes" && sent !== "no") throw new DomainError("invalid", "choose", { field: input.field });
  return sent === "yes";
}
