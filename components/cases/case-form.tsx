import type { ReactNode } from "react";
import { caseControls } from "@/components/cases/case-controls";
import { LineFields } from "@/components/cases/line-fields";
import { PeopleRows } from "@/components/cases/people-rows";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormBoxes } from "@/components/form/form-boxes";
import { HiddenInput } from "@/components/form/hidden-input";
import { RequiredFields } from "@/components/form/required-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { type CompanyLookupStep, CompanyPicker } from "@/components/registries/company-picker";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseFormContent } from "@/lib/cases/present-case-form";
import type { FormState } from "@/lib/core/result";

type Props = CaseFormContent & {
  org: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** The page of this form, where browsers without scripts look a company up; what was typed comes back as `typed`. */
  href: string;
  lookup: CompanyLookupStep;
  typed?: Record<string, string | string[]>;
  customers: ComboboxOption[];
  contacts: ComboboxOption[];
  /** The organisation's own fields, by their keys. */
  own: Record<string, ReactNode>;
};

/** New and edited cases alike: boxes of fields, each field a piece that is known by its key. Title and customer are enough. */
export function CaseForm(props: Props) {
  const { org, action, cancelHref, href, lookup, typed, customers, contacts, own, ...content } = props;
  const { id, version, values, boxes, required, lines, texts } = content;
  const controls: Record<string, ReactNode> = {
    ...caseControls(content),
    ...own,
    customerId: (
      <Field key="customerId" name="customerId" label={texts.customer} required>
        <CompanyPicker
          org={org}
          defaultValue={values.customer}
          options={customers}
          href={href}
          lookup={lookup}
          texts={texts.picker}
        />
      </Field>
    ),
    lines: <LineFields key="lines" {...lines} />,
    people: (
      <PeopleRows
        key="people"
        org={org}
        customerId={values.customer?.value}
        people={values.people}
        options={contacts}
        texts={texts.people}
      />
    ),
  };
  return (
    <Form action={action} typed={typed}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={version} />}
      <input type="hidden" name="fromForm" value="on" />
      <RequiredFields {...required}>
        <FormBoxes boxes={boxes} controls={controls} bare={["people", "lines"]} />
      </RequiredFields>
      <FormActions>
        <SubmitButton>{texts.submit}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
