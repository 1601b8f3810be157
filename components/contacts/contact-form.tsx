import type { ReactNode } from "react";
import { contactFields } from "@/components/contacts/contact-fields";
import { PlaceRows } from "@/components/contacts/place-rows";
import { CountryScope } from "@/components/form/country-scope";
import { DuplicateWarning } from "@/components/form/duplicate-warning";
import { Fieldset } from "@/components/form/fieldset";
import { FoldedSection } from "@/components/form/folded-section";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { RequiredFields } from "@/components/form/required-fields";
import { ShownWhen } from "@/components/form/shown-when";
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
          {boxes.map(({ key, title, fields, isFolded, when }) => {
            const here = fields.filter((field) => controls[field.key]);
            if (here.length === 0) return null;
            const pieces = (
              <div className="boxed">
                {here.map((field) => (
                  <ShownWhen key={field.key} when={field.when}>
                    {controls[field.key]}
                  </ShownWhen>
                ))}
              </div>
            );
            return (
              <ShownWhen key={key} when={when}>
                {box({ key, title, isFolded, names: here.map((field) => field.key) }, pieces)}
              </ShownWhen>
            );
          })}
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

type Box = { key: string; title: string; isFolded: boolean; names: string[] };

/** The rows of companies are a group of their own. */
function box({ key, title, isFolded, names }: Box, pieces: ReactNode) {
  if (key === "companies" && names.length === 1) return pieces;
  if (!isFolded) return <Fieldset legend={title}>{pieces}</Fieldset>;
  return (
    <FoldedSection title={title} names={names}>
      {pieces}
    </FoldedSection>
  );
}
