import { Field } from "@/components/form/field";
import { Select, type SelectOption } from "@/components/form/select";
import { Icon } from "@/components/ui/icon";

type Question = { label: string; value: string };
export type ColumnShown = {
  name: string;
  title: string;
  samples: string;
  field: string;
  errors: string[];
  dates: Question | null;
  decimals: Question | null;
  values: { value: string; choice: string; options: SelectOption[] }[];
};
type Props = {
  column: ColumnShown;
  options: SelectOption[];
  texts: {
    becomes: string;
    leaveOut: string;
    choose: string;
    values: string;
    dates: SelectOption[];
    decimals: SelectOption[];
  };
};

/** What one column of the file becomes, and what is to be said of its values. */
export function ColumnFields({ column, options, texts }: Props) {
  const { name, title, samples, field, errors, dates, decimals, values } = column;
  return (
    <fieldset className="import-column">
      <legend>{title}</legend>
      <p className="meta m-0 break-words">{samples}</p>
      <Field name={`${name}.field`} label={texts.becomes}>
        <Select options={options} placeholder={texts.leaveOut} defaultValue={field} />
      </Field>
      {dates && (
        <Field name={`${name}.dates`} label={dates.label}>
          <Select options={texts.dates} placeholder={texts.choose} defaultValue={dates.value} />
        </Field>
      )}
      {decimals && (
        <Field name={`${name}.decimalMark`} label={decimals.label}>
          <Select options={texts.decimals} placeholder={texts.choose} defaultValue={decimals.value} />
        </Field>
      )}
      {values.length > 0 && (
        <details className="import-values" open={errors.length > 0}>
          <summary>{texts.values}</summary>
          {values.map(({ value, choice, options: choices }, place) => (
            <Field key={value} name={`${name}.values.${place}`} label={value}>
              <Select options={choices} placeholder={texts.choose} defaultValue={choice} />
            </Field>
          ))}
        </details>
      )}
      {errors.map((error) => (
        <p key={error} className="field-error m-0">
          <Icon name="circle-alert" />
          {error}
        </p>
      ))}
    </fieldset>
  );
}
