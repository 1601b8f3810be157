import { RoleFields, type RoleTexts } from "@/components/contacts/role-fields";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  role: {
    roleId: string;
    version: number;
    title: string | null;
    email: string | null;
    phone: string | null;
    isPrimary: boolean;
  };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  texts: RoleTexts & { heading: string; save: string; cancel: string };
};

/** The details of one person's place at one company. */
export function EditRole({ role, action, cancelHref, texts }: Props) {
  return (
    <Card title={texts.heading}>
      <Form action={action} id="edit-role" label={texts.heading}>
        <input type="hidden" name="roleId" value={role.roleId} />
        <HiddenInput name="version" value={String(role.version)} />
        <RoleFields texts={texts} role={role} />
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet">
            {texts.cancel}
          </LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}
