import type { ReactNode } from "react";
import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { CustomInput, CustomInputs } from "@/lib/custom/present-custom-inputs";

type Shared = Pick<CustomInputs, "texts">;

/** The organisation's own fields of a form, each by its key in the card's layout. */
export function customControls({ inputs, ...shared }: CustomInputs): Record<string, ReactNode> {
  return Object.fromEntries(inputs.map((input) => [input.key, wholeField(input, shared)]));
}

function wholeField(input: CustomInput, shared: Shared) {
  const { key, currency, period } = input;
  const { texts } = shared;
  if (!currency && !period) return valueField(input, shared);
  return (
    <FormRow key={key}>
      {valueField(input, shared)}
      {currency && (
        <Field name={`${key}.currency`} label={texts.currency}>
          <Select options={currency.options} defaultValue={currency.value} />
        </Field>
      )}
      {period && (
        <>
          <Field name={`${key}.from`} label={texts.from}>
            <DateInput defaultValue={period.from} />
          </Field>
          <Field name={`${key}.until`} label={texts.until}>
            <DateInput defaultValue={period.until} />
          </Field>
        </>
      )}
    </FormRow>
  );
}

function valueField(input: CustomInput, shared: Shared) {
  const { name, label, options, chosen } = input;
  if (input.kind !== "choices") {
    return (
      <Field key={name} name={name} label={label}>
        {control(input, shared)}
      </Field>
    );
  }
  return (
    <Fieldset key={name} legend={label} name={name}>
      <input type="hidden" name={name} value="" />
      <div className="grid gap-x-4 sm:grid-cols-2">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function control({ kind, text, options }: CustomInput, { texts }: Shared) {
  switch (kind) {
    case "long_text":
      return <Textarea defaultValue={text} maxLength={10_000} />;
    case "number":
    case "money":
      return <TextInput defaultValue={text} inputMode="decimal" autoComplete="off" className="input-num" />;
    case "date":
      return <DateInput defaultValue={text} />;
    case "choice":
      return <Select options={options} placeholder={texts.none} defaultValue={text} />;
    case "flag":
      return (
        <Select
          options={[
            { value: "yes", label: texts.yes },
            { value: "no", label: texts.no },
          ]}
          placeholder={texts.none}
          defaultValue={text}
        />
      );
    default:
      return <TextInput defaultValue={text} maxLength={300} autoComplete="off" />;
  }
}
