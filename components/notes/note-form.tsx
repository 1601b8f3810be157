import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Switch } from "@/components/form/switch";
import { NoteEditor } from "@/components/notes/note-editor";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { formTexts } from "@/lib/notes/present-notes";

type Props = {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  /** Answers `?q=name` with colleagues. */
  peopleUrl: string;
  /** What the note is about, and what else travels along. */
  fields: Record<string, string>;
  /** A note that is there already. */
  note?: { id: string; version: number; body: string; categoryId: string | null; isPrivate: boolean };
  /** Who may not hide the note sees no switch, and what it holds stays. */
  mayHide: boolean;
  categories: SelectOption[];
  cancelHref?: string;
  /** On a card: a few lines, and what is rare left out. */
  isShort?: boolean;
  texts: ReturnType<typeof formTexts>;
};

/** Writes a note or changes one. */
export function NoteForm(props: Props) {
  const { action, peopleUrl, fields, note, isShort, texts } = props;
  const choices = choicesOf(props);
  return (
    <Form action={action} id="note" label={note ? undefined : texts.label}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {note && <input type="hidden" name="id" value={note.id} />}
      {note && <HiddenInput name="version" value={String(note.version)} />}
      <Field name="body" label={texts.body} required hint={isShort ? undefined : texts.editor.hint}>
        <NoteEditor
          url={peopleUrl}
          defaultValue={note?.body}
          rows={isShort ? 3 : 8}
          placeholder={isShort ? texts.placeholder : undefined}
          texts={texts.editor}
        />
      </Field>
      {isShort ? <div className="note-choices">{choices}</div> : choices}
    </Form>
  );
}

function choicesOf({ note, mayHide, categories, cancelHref, isShort, texts }: Props) {
  return (
    <>
      {(categories.length > 0 || note?.categoryId) && (
        <Field name="categoryId" label={texts.category}>
          <Select options={categories} placeholder={texts.noCategory} defaultValue={note?.categoryId ?? ""} />
        </Field>
      )}
      {mayHide ? (
        <Switch
          name="isPrivate"
          label={texts.isPrivate}
          hint={isShort ? undefined : texts.privateHint}
          defaultChecked={note?.isPrivate}
        />
      ) : (
        note?.isPrivate && <input type="hidden" name="isPrivate" value="on" />
      )}
      {!note && !isShort && <Checkbox name="isPinned" label={texts.isPinned} />}
      <FormActions>
        <SubmitButton>{note ? texts.save : texts.add}</SubmitButton>
        {cancelHref && (
          <LinkButton href={cancelHref} variant="quiet">
            {texts.cancel}
          </LinkButton>
        )}
      </FormActions>
    </>
  );
}
