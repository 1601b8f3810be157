import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { noteCategories } from "@/db/tenant/schema/notes";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";

export type NoteCategory = {
  id: string;
  names: (typeof noteCategories.$inferSelect)["names"];
  colorSlot: number;
  version: number;
};

/** The kinds of notes in use, in the organisation's order. */
export const listNoteCategories = query(
  { name: "list-note-categories", permission: "activity:read", input: z.object({}) },
  async ({ tx }): Promise<NoteCategory[]> => statement(tx).execute(),
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: noteCategories.id,
      names: noteCategories.names,
      colorSlot: noteCategories.colorSlot,
      version: noteCategories.version,
    })
    .from(noteCategories)
    .where(isNull(noteCategories.archivedAt))
    .orderBy(asc(noteCategories.position), asc(noteCategories.id))
    .prepare("list_note_categories"),
);
