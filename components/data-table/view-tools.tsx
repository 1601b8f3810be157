import { ActionButton } from "@/components/form/action-button";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Menu } from "@/components/ui/menu";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type View = { id: string; name: string; version: number; isShared: boolean; isDefault: boolean };
type Props = {
  entity: string;
  /** Where one is and stays, if that is not the list. */
  page?: string;
  /** How the list stands, as JSON. */
  query: string;
  mayReplace: boolean;
  reset: { label: string; href: string } | null;
  /** The view that is shown, where it may be changed. */
  edited: View | null;
  mayMakeDefault: boolean;
  actions: { save: Action; replace: Action; update: Action; remove: Action };
  texts: Record<
    | "menu"
    | "replace"
    | "saveAs"
    | "edit"
    | "remove"
    | "name"
    | "isShared"
    | "isDefault"
    | "defaultHint"
    | "save"
    | "close",
    string
  >;
};

/** Saving how a list stands: over the view that is shown, or as a new one; its name and who sees it. */
export function ViewTools(props: Props) {
  const { entity, page, query, mayReplace, reset, edited, actions, texts } = props;
  const stay: Record<string, string> = page ? { page } : {};
  return (
    <>
      <Menu id="view-menu" label={texts.menu} small>
        {mayReplace && edited && (
          <ActionButton
            inMenu
            action={actions.replace}
            fields={{ id: edited.id, query, ...stay }}
            label={texts.replace}
          />
        )}
        <DialogButton dialogId="save-view" variant="quiet">
          {texts.saveAs}
        </DialogButton>
        {reset && <a href={reset.href}>{reset.label}</a>}
        {edited && (
          <>
            <DialogButton dialogId="edit-view" variant="quiet">
              {texts.edit}
            </DialogButton>
            <hr />
            <ActionButton
              inMenu
              action={actions.remove}
              fields={{ id: edited.id, ...stay }}
              label={texts.remove}
            />
          </>
        )}
      </Menu>
      <Dialog id="save-view" title={texts.saveAs} closeLabel={texts.close} size="small">
        <Form action={actions.save} id="new-view">
          <HiddenInput name="entity" value={entity} />
          <HiddenInput name="query" value={query} />
          {page && <HiddenInput name="page" value={page} />}
          {viewFields(null, props)}
        </Form>
      </Dialog>
      {edited && (
        <Dialog id="edit-view" title={texts.edit} closeLabel={texts.close} size="small">
          <Form action={actions.update} id="view" key={edited.version}>
            <HiddenInput name="id" value={edited.id} />
            <HiddenInput name="version" value={String(edited.version)} />
            {viewFields(edited, props)}
          </Form>
        </Dialog>
      )}
    </>
  );
}

function viewFields(view: View | null, { texts, mayMakeDefault }: Props) {
  return (
    <>
      <Field name="name" label={texts.name} required>
        <TextInput defaultValue={view?.name ?? ""} autoComplete="off" />
      </Field>
      <Checkbox name="isShared" label={texts.isShared} defaultChecked={view?.isShared} />
      {mayMakeDefault && (
        <Checkbox
          name="isDefault"
          label={texts.isDefault}
          hint={texts.defaultHint}
          defaultChecked={view?.isDefault}
        />
      )}
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
      </FormActions>
    </>
  );
}
