import { eq, getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { noteCategories, noteComments, noteMentions, notes } from "@/db/tenant/schema/notes";
import type { Ctx } from "@/lib/core/context";

export type NoteRow = Awaited<ReturnType<typeof readNotes>>[number];

/** Notes with all that is shown of them. Whoever asks brings the condition of what the actor may see. */
export async function readNotes(ctx: Ctx, where: SQL | undefined, order: SQL[], limit: number) {
  const rows = await ctx.tx
    .select({
      ...getTableColumns(notes),
      createdAtText: sql<string>`${notes.createdAt}::text`,
      authorName: employees.name,
      categoryNames: noteCategories.names,
      categoryColor: noteCategories.colorSlot,
      customerName: customers.name,
      contactName: sql<
        string | null
      >`nullif(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}), '')`,
      caseNumber: cases.number,
      caseTitle: cases.title,
    })
    .from(notes)
    .leftJoin(employees, eq(employees.id, notes.authorId))
    .leftJoin(noteCategories, eq(noteCategories.id, notes.categoryId))
    .leftJoin(customers, eq(customers.id, notes.customerId))
    .leftJoin(contacts, eq(contacts.id, notes.contactId))
    .leftJoin(cases, eq(cases.id, notes.caseId))
    .where(where)
    .orderBy(...order)
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const comments = byNote(await commentsOf(ctx, ids));
  const mentions = byNote(await mentionsOf(ctx, ids));
  return rows.map((row) => ({
    ...row,
    comments: comments.get(row.id) ?? [],
    mentioned: (mentions.get(row.id) ?? []).map(({ name }) => name),
  }));
}

function byNote<Row extends { noteId: string }>(rows: Row[]): Map<string, Row[]> {
  const ofNote = new Map<string, Row[]>();
  for (const row of rows) {
    const others = ofNote.get(row.noteId);
    if (others) others.push(row);
    else ofNote.set(row.noteId, [row]);
  }
  return ofNote;
}

async function commentsOf({ tx }: Ctx, noteIds: string[]) {
  if (noteIds.length === 0) return [];
  return tx
    .select({
      id: noteComments.id,
      noteId: noteComments.noteId,
      authorId: noteComments.authorId,
      authorName: employees.name,
      body: noteComments.body,
      createdAt: noteComments.createdAt,
    })
    .from(noteComments)
    .leftJoin(employees, eq(employees.id, noteComments.authorId))
    .where(sql`${among(noteComments.noteId, noteIds)} and ${noteComments.archivedAt} is null`)
    .orderBy(noteComments.createdAt, noteComments.id);
}

/** Those mentioned in the notes and in their comments, by the names that they have now. */
async function mentionsOf({ tx }: Ctx, noteIds: string[]) {
  if (noteIds.length === 0) return [];
  return tx
    .selectDistinct({ noteId: noteMentions.noteId, name: employees.name })
    .from(noteMentions)
    .innerJoin(employees, eq(employees.id, noteMentions.employeeId))
    .where(among(noteMentions.noteId, noteIds));
}

/** As one parameter: a file asks for thousands at a time. */
const among = (column: SQLWrapper, ids: string[]) => sql`${column} = any(${sql.param(ids)}::uuid[])`;
