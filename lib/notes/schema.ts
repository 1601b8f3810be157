import { z } from "zod";
import { historyFilter } from "@/lib/changes/schema";
import {
  checkbox,
  count,
  optionalLongText,
  optionalText,
  optionalUuid,
  rowVersion,
  uuid,
} from "@/lib/core/fields";
import { nameInputs } from "@/lib/statuses/schema";

export const longestNote = 20_000;

/** What people write, limited Markdown; never empty. */
const noteText = () =>
  optionalLongText(longestNote).refine((text): text is string => text !== null, "required");

/** A note on a record, or, when none is named, on the organisation's wall. */
export const NoteInput = z.object({
  customerId: optionalUuid(),
  contactId: optionalUuid(),
  caseId: optionalUuid(),
  categoryId: optionalUuid(),
  body: noteText(),
  /** The author's alone, everywhere. */
  isPrivate: checkbox(),
  /** Stands first. */
  isPinned: checkbox(),
});

const EditFields = z.object({ categoryId: optionalUuid(), body: noteText(), isPrivate: checkbox() });
export const NoteEdit = z.object({ id: uuid(), version: rowVersion(), ...EditFields.shape });
export type NoteEdit = z.output<typeof NoteEdit>;

const categoryFields = { ...nameInputs, colorSlot: count(1, 8) };
export const NoteCategoryInput = z.object(categoryFields);
export const ChangedNoteCategory = z.object({ id: uuid(), version: rowVersion(), ...categoryFields });

export const NoteId = z.object({ id: uuid() });
export const PinnedNote = z.object({ id: uuid(), pinned: checkbox() });
export const CommentInput = z.object({ noteId: uuid(), body: noteText() });
export const CommentId = z.object({ id: uuid() });

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;

/** Which notes are listed: those of a record, or everybody's; narrowed as the wall's address says. */
export const NoteFilter = z.object({
  customerId: optionalUuid(),
  contactId: optionalUuid(),
  caseId: optionalUuid(),
  category: z.preprocess(first, uuid().nullable().catch(null).default(null)),
  /** Only one's own, or those one is mentioned in. */
  only: z.preprocess(first, z.enum(["mine", "mentions"]).nullable().catch(null).default(null)),
  q: z.preprocess(first, optionalText(100).catch(null)),
  cursor: z.preprocess(first, z.string().max(500).optional().catch(undefined)),
});
export type NoteFilter = z.output<typeof NoteFilter>;

/** What a note's page shows: the address of the page, read. */
export const NoteView = z.object({
  tab: z.preprocess(first, z.enum(["note", "history"]).catch("note").default("note")),
  ...historyFilter,
  cursor: z.preprocess(first, z.string().max(2000).optional().catch(undefined)),
});
