import { CustomerPicker } from "@/components/customers/customer-picker";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { OrderFormTexts } from "@/lib/orders/present-order-form";

type Props = {
  org: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  customer: ComboboxOption | null;
  customers: ComboboxOption[];
  owners: SelectOption[];
  ownerId: string;
  today: string;
  locale: string;
  texts: OrderFormTexts;
};

/** A new order: a title and a customer are enough, the customer's addresses and terms come with it. */
export function NewOrderForm(props: Props) {
  const { org, action, cancelHref, customer, customers, owners, ownerId, texts, today, locale } = props;
  const dates = { today, locale, calendarText: texts.calendar, unknownText: texts.unknownDate };
  return (
    <Form action={action}>
      <Field name="title" label={texts.title} required>
        <TextInput maxLength={200} autoComplete="off" autoFocus />
      </Field>
      <Field name="customerId" label={texts.customer} required>
        <CustomerPicker
          org={org}
          defaultValue={customer}
          options={customers}
          placeholder={texts.findCustomer}
          texts={texts.picker}
        />
      </Field>
      <FormRow>
        <Field name="number" label={texts.number} hint={texts.numberHint}>
          <TextInput maxLength={40} autoComplete="off" />
        </Field>
        <Field name="ownerId" label={texts.owner}>
          <Select options={owners} placeholder={texts.noOwner} defaultValue={ownerId} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="orderedOn" label={texts.ordered}>
          <DateInput defaultValue={today} {...dates} />
        </Field>
        <Field name="startsOn" label={texts.starts}>
          <DateInput {...dates} />
        </Field>
        <Field name="deliversOn" label={texts.delivers}>
          <DateInput {...dates} />
        </Field>
      </FormRow>
      <Field name="yourReference" label={texts.yourReference}>
        <TextInput maxLength={200} autoComplete="off" />
      </Field>
      <FormActions>
        <SubmitButton>{texts.create}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
