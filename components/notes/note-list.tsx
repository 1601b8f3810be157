import { NoteItem, type NoteItemProps } from "@/components/notes/note-item";
import { EmptyState } from "@/components/ui/empty-state";
import type { PresentedNote } from "@/lib/notes/present-notes";

type Props = Omit<NoteItemProps, "note" | "isOpen"> & { pinned: PresentedNote[]; notes: PresentedNote[] };

/** Notes, those that are pinned first. */
export function NoteList({ pinned, notes, ...shared }: Props) {
  const all = [...pinned, ...notes];
  if (all.length === 0) return <EmptyState title={shared.texts.none} text={shared.texts.noneText} />;
  return (
    <ul className="notes" aria-label={shared.texts.list}>
      {all.map((note) => (
        <li key={note.id}>
          <NoteItem note={note} {...shared} />
        </li>
      ))}
    </ul>
  );
}
