import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { RoleFieldTexts } from "@/lib/contacts/present-role-fields";
import type { FormState } from "@/lib/core/result";

type Props = {
  roleId: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  texts: { fields: RoleFieldTexts; heading: string; lastDay: string; end: string; cancel: string };
};

/** When a person left, or leaves: today unless told. */
export function EndRoleForm({ roleId, action, cancelHref, texts }: Props) {
  return (
    <Form action={action} id="end-role" label={texts.heading}>
      <input type="hidden" name="roleId" value={roleId} />
      <Field name="untilDate" label={texts.lastDay}>
        <DateInput defaultValue={texts.fields.dates.today} {...texts.fields.dates} autoFocus />
      </Field>
      <FormActions>
        <SubmitButton>{texts.end}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet" data-keep-scroll="">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
