import { CustomerPicker } from "@/components/customers/customer-picker";
import { Checkbox } from "@/components/form/checkbox";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { MoneyInput } from "@/components/form/money-input";
import { PercentInput } from "@/components/form/percent-input";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseFormTexts } from "@/lib/cases/present-case-form";
import type { FormState } from "@/lib/core/result";

type Props = {
  org: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** What the fields hold at first; `id` and `version` of a case that exists. */
  values: {
    id?: string;
    version?: number;
    title?: string;
    customer: ComboboxOption | null;
    ownerId: string | null;
    statusId?: string;
    value?: string | null;
    currency: string;
    probabilityPercent?: number | null;
    followUpOn?: string | null;
    expectedCloseOn?: string | null;
    source?: string | null;
    description?: string | null;
    ownerOnly?: boolean;
  };
  customers: ComboboxOption[];
  owners: SelectOption[];
  /** Absent for a closed case, whose status and probability stay. */
  statuses?: SelectOption[];
  currencies: SelectOption[];
  today: string;
  locale: string;
  texts: CaseFormTexts;
};

/** A case, new or known: a title and a customer are enough. */
export function CaseForm(props: Props) {
  const { org, action, cancelHref, values, customers, owners, statuses, currencies, texts } = props;
  const { today, locale } = props;
  const date = { today, locale, calendarText: texts.calendar, unknownText: texts.unknownDate };
  return (
    <Form action={action}>
      {values.id && <input type="hidden" name="id" value={values.id} />}
      {values.version && <HiddenInput name="version" value={String(values.version)} />}
      <Field name="title" label={texts.title} required>
        <TextInput defaultValue={values.title} maxLength={200} autoComplete="off" autoFocus={!values.id} />
      </Field>
      <Field name="customerId" label={texts.customer} required>
        <CustomerPicker
          org={org}
          defaultValue={values.customer}
          options={customers}
          placeholder={texts.findCustomer}
          texts={texts.picker}
        />
      </Field>
      <FormRow>
        <Field name="ownerId" label={texts.owner}>
          <Select options={owners} placeholder={texts.noOwner} defaultValue={values.ownerId ?? ""} />
        </Field>
        {statuses && (
          <Field name="statusId" label={texts.status}>
            <Select options={statuses} defaultValue={values.statusId} />
          </Field>
        )}
      </FormRow>
      <FormRow>
        <Field name="value" label={texts.value}>
          <MoneyInput defaultValue={values.value} currency="" locale={locale} />
        </Field>
        <Field name="currency" label={texts.currency}>
          <Select options={currencies} defaultValue={values.currency} />
        </Field>
        {statuses && (
          <Field name="probabilityPercent" label={texts.probability} hint={texts.probabilityHint}>
            <PercentInput defaultValue={values.probabilityPercent} />
          </Field>
        )}
      </FormRow>
      <FormRow>
        <Field name="followUpOn" label={texts.followUp}>
          <DateInput defaultValue={values.followUpOn} {...date} />
        </Field>
        <Field name="expectedCloseOn" label={texts.expectedClose}>
          <DateInput defaultValue={values.expectedCloseOn} {...date} />
        </Field>
      </FormRow>
      <Field name="source" label={texts.source}>
        <TextInput defaultValue={values.source ?? ""} maxLength={100} autoComplete="off" />
      </Field>
      <Field name="description" label={texts.description}>
        <Textarea defaultValue={values.description ?? ""} rows={5} />
      </Field>
      <Checkbox
        name="ownerOnly"
        label={texts.ownerOnly}
        hint={texts.ownerOnlyHint}
        defaultChecked={values.ownerOnly}
      />
      <FormActions>
        <SubmitButton>{texts.submit}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
