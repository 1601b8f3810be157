import { customerAbout } from "@/components/customers/customer-about";
import { customerBasics } from "@/components/customers/customer-basics";
import { customerReach } from "@/components/customers/customer-reach";
import { CountryScope } from "@/components/form/country-scope";
import { DuplicateWarning } from "@/components/form/duplicate-warning";
import { Fieldset } from "@/components/form/fieldset";
import { FoldedSection } from "@/components/form/folded-section";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Props = CustomerFormContent & {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** New and edited customers alike: boxes of fields, each field a piece that is known by its key. */
export function CustomerForm({ action, cancelHref, ...content }: Props) {
  const { id, version, boxes, values, texts } = content;
  const controls = { ...customerBasics(content), ...customerReach(content), ...customerAbout(content) };
  return (
    <Form action={action}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={version} />}
      <CountryScope country={values.country}>
        {boxes.map(({ key, title, fields, isFolded }) => {
          const pieces = fields.map((field) => controls[field]);
          return isFolded ? (
            <FoldedSection key={key} title={title} names={fields}>
              {pieces}
            </FoldedSection>
          ) : (
            <Fieldset key={key} legend={title}>
              {pieces}
            </Fieldset>
          );
        })}
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
