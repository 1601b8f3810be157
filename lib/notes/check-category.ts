import { and, eq, isNull } from "drizzle-orm";
import { noteCategories } from "@/db/tenant/schema/notes";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

/** A category in use, or the one that the note has already. @throws DomainError `invalid` at its field */
export async function checkCategory(
  { tx }: Ctx,
  categoryId: string | null,
  present: string | null = null,
): Promise<void> {
  if (categoryId === null || categoryId === present) return;
  const rows = await tx
    .select({ id: noteCategories.id })
    .from(noteCategories)
    .where(and(eq(noteCategories.id, categoryId), isNull(noteCategories.archivedAt)));
  if (rows.length === 0) {
    throw new DomainError("invalid", "check_fields", { fields: { categoryId: "choose" } });
  }
}
