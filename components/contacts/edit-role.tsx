import { RoleFields, type RoleValues } from "@/components/contacts/role-fields";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { RoleFieldTexts } from "@/lib/contacts/present-role-fields";
import type { FormState } from "@/lib/core/result";

type Props = {
  role: RoleValues & { roleId: string; version: number };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  texts: { fields: RoleFieldTexts; heading: string; save: string; cancel: string };
};

/** The details of one person's place at one company, changed where they stand. */
export function EditRole({ role, action, cancelHref, texts }: Props) {
  return (
    <Form action={action} id="edit-role" label={texts.heading}>
      <input type="hidden" name="roleId" value={role.roleId} />
      <HiddenInput name="version" value={String(role.version)} />
      <RoleFields texts={texts.fields} role={role} />
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet" data-keep-scroll="">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
