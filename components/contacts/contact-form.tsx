import type { ReactNode } from "react";
import { contactFields } from "@/components/contacts/contact-fields";
import { PlaceRows } from "@/components/contacts/place-rows";
import { CountryScope } from "@/components/form/country-scope";
import { DuplicateWarning } from "@/components/form/duplicate-warning";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormBoxes } from "@/components/form/form-boxes";
import { HiddenInput } from "@/components/form/hidden-input";
import { RequiredFields } from "@/components/form/required-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { ContactFormContent } from "@/lib/contacts/present-contact-form";
import type { FormState } from "@/lib/core/result";

type Props = ContactFormContent & {
  /** Where a new person's companies are looked for, and those of last change. */
  places?: { org: string; options: { value: string; label: string; hint?: string }[] };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** The organisation's own fields, by their keys. */
  own: Record<string, ReactNode>;
};

/** New and edited persons alike: boxes of fields, each field a piece that is known by its key. */
export function ContactForm({ places, action, cancelHref, own, ...content }: Props) {
  const { id, version, homeCountry, boxes, required, texts, placeTexts } = content;
  const controls: Record<string, ReactNode> = {
    ...contactFields(content),
    ...own,
    places: places && <PlaceRows key="places" {...places} texts={placeTexts} />,
  };
  return (
    <Form action={action}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={version} />}
      <input type="hidden" name="fromForm" value="on" />
      <CountryScope country={homeCountry}>
        <RequiredFields {...required}>
          <FormBoxes boxes={boxes} controls={controls} bare={["companies"]} />
        </RequiredFields>
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
