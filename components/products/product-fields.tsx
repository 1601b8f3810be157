import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { MoneyInput } from "@/components/form/money-input";
import { PercentInput } from "@/components/form/percent-input";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { presentProductForm } from "@/lib/products/present-products";

type Props = ReturnType<typeof presentProductForm> & { locale: string };

/** What is known of a product. A name is enough. */
export function ProductFields({ values, currencies, texts, locale }: Props) {
  return (
    <>
      <FormRow>
        <Field name="name" label={texts.name} required>
          <TextInput defaultValue={values.name} maxLength={200} autoComplete="off" />
        </Field>
        <Field name="number" label={texts.number}>
          <TextInput defaultValue={values.number} maxLength={40} autoComplete="off" />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="unitPrice" label={texts.unitPrice}>
          <MoneyInput defaultValue={values.unitPrice} currency="" locale={locale} />
        </Field>
        <Field name="currency" label={texts.currency}>
          <Select options={currencies} defaultValue={values.currency} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="unit" label={texts.unit} hint={texts.unitHint}>
          <TextInput defaultValue={values.unit} maxLength={20} autoComplete="off" />
        </Field>
        <Field name="vatPercent" label={texts.vatPercent}>
          <PercentInput defaultValue={values.vatPercent} />
        </Field>
        <Field name="series" label={texts.series}>
          <TextInput defaultValue={values.series} maxLength={100} autoComplete="off" />
        </Field>
      </FormRow>
      <Field name="description" label={texts.description}>
        <Textarea defaultValue={values.description} rows={3} maxLength={2000} />
      </Field>
    </>
  );
}
