import { and, eq, isNull } from "drizzle-orm";
import { noteCategories } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { ChangedNoteCategory } from "./schema";

/** Renames a kind of notes or gives it another colour, also where notes already carry it. */
export const updateNoteCategory = command(
  { name: "update-note-category", permission: "setting:write", input: ChangedNoteCategory },
  async (ctx, { id, version, colorSlot, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const [category] = await ctx.tx
      .select({ version: noteCategories.version })
      .from(noteCategories)
      .where(and(eq(noteCategories.id, id), isNull(noteCategories.archivedAt)))
      .for("update");
    if (!category) throw notFound();
    if (category.version !== version) throw new DomainError("conflict", "conflict");
    await ctx.tx.update(noteCategories).set({ names, colorSlot }).where(eq(noteCategories.id, id));
    return { id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
