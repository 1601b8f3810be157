import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { noteComments, noteMentions, notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { contains } from "@/lib/core/search-pattern";
import { customerLedTo } from "@/lib/merging/led-to";
import type { NoteFilter } from "./schema";

/** Which notes a list holds; one meaning for lists and counts. */
export function noteWhere(ctx: Ctx, filter: Omit<NoteFilter, "cursor">): SQL | undefined {
  const { customerId, contactId, caseId, category, only, q } = filter;
  const me = ctx.actor.employeeId;
  return and(
    isNull(notes.archivedAt),
    customerId ? eq(notes.customerId, customerLedTo(customerId)) : undefined,
    contactId ? eq(notes.contactId, contactId) : undefined,
    caseId ? eq(notes.caseId, caseId) : undefined,
    category ? eq(notes.categoryId, category) : undefined,
    only === "mine" ? eq(notes.authorId, me) : undefined,
    only === "mentions"
      ? sql`${notes.id} in (select ${noteMentions.noteId} from ${noteMentions} where ${noteMentions.employeeId} = ${me})`
      : undefined,
    q ? says(q) : undefined,
    visibleNotes(ctx),
  );
}

/** A note says what its comments say, too. */
const says = (q: string): SQL => sql`(${contains(sql`app.fold(${notes.body})`, q)} or ${notes.id} in (
  select ${noteComments.noteId} from ${noteComments}
   where ${noteComments.archivedAt} is null and ${contains(sql`app.fold(${noteComments.body})`, q)}))`;

/** Stands first: on a record whatever is pinned there, on the wall what is pinned to the wall itself. */
export function isFirst({ customerId, contactId, caseId }: Omit<NoteFilter, "cursor">): SQL | undefined {
  const pinned = isNotNull(notes.pinnedAt);
  if (customerId || contactId || caseId) return pinned;
  return and(pinned, isNull(notes.customerId), isNull(notes.contactId), isNull(notes.caseId));
}
