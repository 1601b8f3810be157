import { notes } from "@/db/tenant/schema/notes";
import type { Ordering } from "@/lib/core/paging";

/** The order of notes: the newest first. */
export const newestNotes: Ordering[] = [
  { by: notes.createdAt, direction: "desc", nullable: false },
  { by: notes.id, direction: "desc", nullable: false },
];
