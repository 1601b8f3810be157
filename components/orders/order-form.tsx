import { AddressFields } from "@/components/form/address-fields";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { LineRows } from "@/components/form/line-rows";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { presentOrderForm } from "@/lib/orders/present-order-form";

type Props = ReturnType<typeof presentOrderForm> & {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  today: string;
  locale: string;
};

/** All of an order in one form: what it is called, its days and terms, where it goes, its lines. */
export function OrderForm({ action, cancelHref, ...form }: Props) {
  const { values, lines, texts } = form;
  return (
    <Form action={action} label={texts.title} className="grid gap-4">
      <input type="hidden" name="orderId" value={values.id} />
      <HiddenInput name="version" value={String(values.version)} />
      <Card>
        <div className="form">
          <MainFields {...form} />
        </div>
      </Card>
      <Card>
        <div className="grid gap-6 md:grid-cols-2">
          {addressKinds.map((kind) => (
            <Fieldset key={kind} legend={texts[kind]}>
              <AddressFields
                prefix={`${kind}.`}
                values={values[kind]}
                countries={form.countries}
                texts={{ ...texts, sameCountry: texts.noCountry }}
              />
            </Fieldset>
          ))}
        </div>
      </Card>
      <Card>
        <LineRows {...lines} />
      </Card>
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

const addressKinds = ["invoiceAddress", "deliveryAddress"] as const;

type FieldProps = Omit<Props, "action" | "cancelHref">;

function MainFields({ values, owners, currencies, languages, texts, today, locale }: FieldProps) {
  const dates = { today, locale, calendarText: texts.calendar, unknownText: texts.unknownDate };
  const text = (name: "yourReference" | "ourReference" | "paymentTerms" | "creditDays", max: number) => (
    <Field name={name} label={texts[name]}>
      <TextInput
        defaultValue={values[name] ?? ""}
        maxLength={max}
        autoComplete="off"
        inputMode={name === "creditDays" ? "numeric" : undefined}
      />
    </Field>
  );
  return (
    <>
      <Field name="title" label={texts.title} required>
        <TextInput defaultValue={values.title} maxLength={200} autoComplete="off" />
      </Field>
      <FormRow>
        <Field name="number" label={texts.number} required>
          <TextInput defaultValue={values.number} maxLength={40} autoComplete="off" />
        </Field>
        <Field name="ownerId" label={texts.owner}>
          <Select options={owners} placeholder={texts.noOwner} defaultValue={values.ownerId ?? ""} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="orderedOn" label={texts.ordered} required>
          <DateInput defaultValue={values.orderedOn} {...dates} />
        </Field>
        <Field name="startsOn" label={texts.starts}>
          <DateInput defaultValue={values.startsOn} {...dates} />
        </Field>
        <Field name="deliversOn" label={texts.delivers}>
          <DateInput defaultValue={values.deliversOn} {...dates} />
        </Field>
      </FormRow>
      <FormRow>
        {text("yourReference", 200)}
        {text("ourReference", 200)}
      </FormRow>
      <FormRow>
        {text("paymentTerms", 60)}
        {text("creditDays", 3)}
      </FormRow>
      <FormRow>
        <Field name="currency" label={texts.currency}>
          <Select options={currencies} defaultValue={values.currency} />
        </Field>
        <Field name="language" label={texts.language} hint={texts.languageHint}>
          <Select options={languages} defaultValue={values.language} />
        </Field>
      </FormRow>
      <Field name="orderInformation" label={texts.orderInformation}>
        <Textarea defaultValue={values.orderInformation ?? ""} rows={3} />
      </Field>
    </>
  );
}
