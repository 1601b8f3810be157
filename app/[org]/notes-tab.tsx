import { Pager } from "@/components/data-table/pager";
import { NoteForm } from "@/components/notes/note-form";
import { NoteList } from "@/components/notes/note-list";
import type { NoteCategory } from "@/lib/notes/list-note-categories";
import type { NotePage } from "@/lib/notes/list-notes";
import { categoryOptions, formTexts, noteTexts, presentNote } from "@/lib/notes/present-notes";
import { presentNoteSteps } from "@/lib/notes/present-wall";
import type { PageTools } from "@/lib/request/page";
import { createNoteAction } from "./notes/actions";
import { noteActions } from "./notes/note-actions";

type Props = {
  /** The address of these notes, to which the pages of the list are added. */
  href: string;
  /** What the notes are about: names and values of the form's fields; nothing of the wall. */
  about: { customerId?: string; contactId?: string; caseId?: string };
  notes: NotePage;
  categories: NoteCategory[];
  /** Absent on an archived record. */
  mayAdd: boolean;
  tools: PageTools;
};

/** The notes of a card or the wall: a place to write, then what was written, the newest first. */
export function NotesTab({ href, about, notes, categories, mayAdd, tools }: Props) {
  const { t, can, tenant } = tools;
  const isHere = Object.keys(about).length > 0;
  const newest = notes.rows[0]?.id ?? notes.pinned[0]?.id ?? "none";
  return (
    <>
      {mayAdd && can("activity:write") && (
        <NoteForm
          key={newest}
          action={createNoteAction.bind(null, tenant.slug)}
          peopleUrl={`/${tenant.slug}/employees/suggest`}
          fields={about}
          mayHide
          categories={categoryOptions(categories, tools)}
          isShort
          texts={formTexts(t)}
        />
      )}
      <NoteList
        pinned={notes.pinned.map((note) => presentNote(note, tools, isHere))}
        notes={notes.rows.map((note) => presentNote(note, tools, isHere))}
        actions={noteActions(tenant.slug)}
        texts={noteTexts(t)}
      />
      {(notes.previous || notes.next) && <Pager {...presentNoteSteps(notes, href, tools)} />}
    </>
  );
}
