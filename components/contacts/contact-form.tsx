import { contactFields } from "@/components/contacts/contact-fields";
import { PlaceRows } from "@/components/contacts/place-rows";
import { CountryScope } from "@/components/form/country-scope";
import { DuplicateWarning } from "@/components/form/duplicate-warning";
import { Fieldset } from "@/components/form/fieldset";
import { FoldedSection } from "@/components/form/folded-section";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { ContactFormContent } from "@/lib/contacts/present-contact-form";
import type { FormState } from "@/lib/core/result";

type Props = ContactFormContent & {
  /** Where a new person's companies are looked for, and those of last change. */
  places?: { org: string; options: { value: string; label: string; hint?: string }[] };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** New and edited persons alike: boxes of fields, each field a piece that is known by its key. */
export function ContactForm({ places, action, cancelHref, ...content }: Props) {
  const { id, version, homeCountry, boxes, texts, placeTexts } = content;
  const controls = {
    ...contactFields(content),
    places: places && <PlaceRows key="places" {...places} texts={placeTexts} />,
  };
  return (
    <Form action={action}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={version} />}
      <CountryScope country={homeCountry}>
        {boxes.map(({ key, title, fields, isFolded }) => {
          const pieces = fields.map((field) => controls[field as keyof typeof controls]);
          if (key === "companies") return pieces;
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
      <DuplicateWarning entity="contact" url={content.duplicatesUrl} />
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
