import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { NoteText } from "@/components/notes/note-text";
import type { FormState } from "@/lib/core/result";
import type { noteTexts, PresentedNote } from "@/lib/notes/present-notes";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  note: PresentedNote;
  isOpen?: boolean;
  add: Action;
  remove: Action;
  texts: ReturnType<typeof noteTexts>;
};

/** What colleagues answered, and the form for an answer, folded in until asked for. */
export function NoteComments({ note, isOpen, add, remove, texts }: Props) {
  const { comments } = note;
  if (comments.length === 0 && !note.mayChange) return null;
  return (
    <details className="note-comments" open={isOpen}>
      <summary>{comments.length > 0 ? note.commentsText : texts.comment}</summary>
      <ul className="note-answers">
        {comments.map((comment) => (
          <li key={comment.id}>
            <div className="note-head">
              <span className="name">{comment.author}</span>
              <time className="meta">{comment.when}</time>
              {comment.mayRemove && (
                <span className="end no-print">
                  <ActionButton
                    action={remove}
                    fields={{ id: comment.id }}
                    label={`${texts.removeComment}: ${comment.author}, ${comment.when}`}
                    icon="x"
                    iconOnly
                    variant="quiet"
                    small
                  />
                </span>
              )}
            </div>
            <NoteText blocks={comment.blocks} />
          </li>
        ))}
      </ul>
      {note.mayChange && (
        <Form
          action={add}
          id={`comment-${note.id}`}
          key={comments.length}
          label={`${texts.comment}: ${note.label}`}
        >
          <input type="hidden" name="noteId" value={note.id} />
          <Field name="body" label={texts.comment} required>
            <Textarea rows={2} maxLength={20_000} />
          </Field>
          <div>
            <SubmitButton variant="default" small>
              {texts.send}
            </SubmitButton>
          </div>
        </Form>
      )}
    </details>
  );
}
