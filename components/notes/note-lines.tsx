import { NoteText } from "@/components/notes/note-text";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { StatusBadge } from "@/components/ui/status-badge";
import type { noteTexts, PresentedNote } from "@/lib/notes/present-notes";

type Props = {
  notes: PresentedNote[];
  texts: Pick<ReturnType<typeof noteTexts>, "list" | "none" | "isPrivate" | "pinned">;
};

/** Notes in short, to be read; each leads to itself. */
export function NoteLines({ notes, texts }: Props) {
  if (notes.length === 0) return <p className="meta m-0">{texts.none}</p>;
  return (
    <ul className="note-lines" aria-label={texts.list}>
      {notes.map((note) => (
        <li key={note.id}>
          <p className="note-head m-0">
            <a className="name" href={note.href}>
              {note.author}
            </a>
            <time className="meta">{note.when}</time>
            {note.category && <StatusBadge {...note.category} />}
            {note.isPinned && <Badge tone="info">{texts.pinned}</Badge>}
            {note.isPrivate && (
              <Badge tone="warn">
                <Icon name="lock" /> {texts.isPrivate}
              </Badge>
            )}
            {note.comments.length > 0 && <span className="meta">{note.commentsText}</span>}
          </p>
          <NoteText blocks={note.blocks} />
        </li>
      ))}
    </ul>
  );
}
