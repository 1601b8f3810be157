import type { ReactNode } from "react";
import { customerAbout } from "@/components/customers/customer-about";
import { customerBasics } from "@/components/customers/customer-basics";
import { customerReach } from "@/components/customers/customer-reach";
import { CountryScope } from "@/components/form/country-scope";
import { DuplicateWarning } from "@/components/form/duplicate-warning";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormBoxes } from "@/components/form/form-boxes";
import { HiddenInput } from "@/components/form/hidden-input";
import { RequiredFields } from "@/components/form/required-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Props = CustomerFormContent & {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** The organisation's own fields, by their keys. */
  own: Record<string, ReactNode>;
};

/** New and edited customers alike: boxes of fields, each field a piece that is known by its key. */
export function CustomerForm({ action, cancelHref, own, ...content }: Props) {
  const { id, version, boxes, required, values, texts } = content;
  const controls: Record<string, ReactNode> = {
    ...customerBasics(content),
    ...customerReach(content),
    ...customerAbout(content),
    ...own,
  };
  return (
    <Form action={action}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={version} />}
      <input type="hidden" name="fromForm" value="on" />
      <CountryScope country={values.country}>
        <RequiredFields {...required}>
          <FormBoxes boxes={boxes} controls={controls} />
        </RequiredFields>
      </CountryScope>
      <DuplicateWarning entity="customer" url={content.duplicatesUrl} />
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
