import { sql } from "drizzle-orm";
import { noteCategories } from "@/db/tenant/schema/notes";
import { command } from "@/lib/core/command";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { NoteCategoryInput } from "./schema";

/** Adds a kind of notes, last among them. */
export const createNoteCategory = command(
  { name: "create-note-category", permission: "setting:write", input: NoteCategoryInput },
  async (ctx, { colorSlot, ...fields }) => {
    const names = requireNames(ctx, namesOf(fields));
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from note_categories)`;
    const [row] = await ctx.tx
      .insert(noteCategories)
      .values({ names, colorSlot, position: last })
      .returning({ id: noteCategories.id });
    if (!row) throw new Error("no row was inserted");
    return { id: row.id, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
