import { NoteForm } from "@/components/notes/note-form";
import { NoteLines } from "@/components/notes/note-lines";
import { Card } from "@/components/ui/card";
import type { NoteCategory } from "@/lib/notes/list-note-categories";
import type { NotePage } from "@/lib/notes/list-notes";
import { categoryOptions, formTexts, noteTexts, presentNote } from "@/lib/notes/present-notes";
import type { PageTools } from "@/lib/request/page";
import { createNoteAction } from "./notes/actions";

type Props = {
  about: { customerId?: string; contactId?: string; caseId?: string };
  notes: NotePage;
  categories: NoteCategory[];
  allHref: string;
  /** False of an archived record. */
  mayAdd: boolean;
  tools: PageTools;
};

const shown = 4;

/** The wall of a card: where one writes how things stand, and reads what was written last. */
export function NotesBox({ about, notes, categories, allHref, mayAdd, tools }: Props) {
  const { t, can, tenant } = tools;
  const newest = [...notes.pinned, ...notes.rows].slice(0, shown);
  return (
    <Card title={t("notes.title")} action={{ label: t("notes.allHere"), href: allHref }}>
      {mayAdd && can("activity:write") && (
        <NoteForm
          key={newest[0]?.id ?? "none"}
          action={createNoteAction.bind(null, tenant.slug)}
          peopleUrl={`/${tenant.slug}/employees/suggest`}
          fields={about}
          mayHide
          categories={categoryOptions(categories, tools)}
          isShort
          texts={formTexts(t)}
        />
      )}
      <NoteLines notes={newest.map((note) => presentNote(note, tools, true))} texts={noteTexts(t)} />
    </Card>
  );
}
