import { ActionButton } from "@/components/form/action-button";
import { ContextMenu } from "@/components/layout/context-menu";
import { NoteComments } from "@/components/notes/note-comments";
import { NoteText } from "@/components/notes/note-text";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FormState } from "@/lib/core/result";
import type { noteTexts, PresentedNote } from "@/lib/notes/present-notes";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
export type NoteItemProps = {
  note: PresentedNote;
  /** Its comments show without being asked for. */
  isOpen?: boolean;
  actions: { pin: Action; archive: Action; addComment: Action; removeComment: Action };
  texts: ReturnType<typeof noteTexts>;
};

/** A note: who wrote it when and about what, its text, what colleagues answered. */
export function NoteItem({ note, isOpen, actions, texts }: NoteItemProps) {
  return (
    <ContextMenu menuId={menuOf(note)}>
      <article className="note" aria-label={note.label} data-pinned={note.isPinned || undefined}>
        <header className="note-head">
          <Avatar name={note.author} silent />
          <span className="name">{note.author}</span>
          <a className="meta" href={note.href}>
            <time>{note.when}</time>
          </a>
          {note.isEdited && <span className="meta">{texts.edited}</span>}
          {note.place && (
            <a className="link" href={note.place.href}>
              <span className="vh">{texts.about} </span>
              {note.place.label}
            </a>
          )}
          {note.category && <StatusBadge {...note.category} />}
          {note.isPinned && <Badge tone="info">{texts.pinned}</Badge>}
          {note.isPrivate && (
            <Badge tone="warn">
              <Icon name="lock" /> {texts.isPrivate}
            </Badge>
          )}
          <span className="end no-print">{noteMenu(note, actions, texts)}</span>
        </header>
        <NoteText blocks={note.blocks} />
        <NoteComments
          note={note}
          isOpen={isOpen}
          add={actions.addComment}
          remove={actions.removeComment}
          texts={texts}
        />
      </article>
    </ContextMenu>
  );
}

const menuOf = ({ id }: PresentedNote) => `note-${id}`;

function noteMenu(note: PresentedNote, actions: NoteItemProps["actions"], texts: NoteItemProps["texts"]) {
  return (
    <Menu id={menuOf(note)} label={`${texts.more}: ${note.label}`} icon="ellipsis" variant="quiet" small>
      <a href={note.href}>{texts.open}</a>
      {note.mayChange && (
        <>
          <a href={note.editHref}>{texts.edit}</a>
          <ActionButton
            action={actions.pin}
            fields={note.isPinned ? { id: note.id } : { id: note.id, pinned: "on" }}
            label={note.isPinned ? texts.unpin : texts.pin}
            inMenu
          />
          <hr />
          <ActionButton action={actions.archive} fields={{ id: note.id }} label={texts.archive} inMenu />
        </>
      )}
    </Menu>
  );
}
