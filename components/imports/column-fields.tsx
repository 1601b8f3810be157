import { Field } from "@/components/form/field";
import { Select, type SelectOption } from "@/components/form/select";

type Question = { label: string; value: string; error?: string };
export type ColumnShown = {
  name: string;
  title: string;
  samples: string;
  field: string;
  error?: string;
  dates: Question | null;
  decimals: Question | null;
  values: { value: string; choice: string; options: SelectOption[]; error?: string }[];
  /** Something is still to be said of the values. */
  isOpen: boolean;
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

/** A line for a column of the file: what it is called and holds, what it becomes, and what is to be said of its values. */
export function ColumnFields({ column, options, texts }: Props) {
  const { name, title, samples, field, error, dates, decimals, values, isOpen } = column;
  const titleId = `${name}-title`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand in a column of its own
    <div className="import-column" role="group" aria-labelledby={titleId}>
      <div className="min-w-0">
        <p id={titleId} className="import-title">
          {title}
        </p>
        <p className="meta m-0 break-words">{samples}</p>
      </div>
      <div className="import-meaning">
        <Field name={`${name}.field`} label={texts.becomes} error={error}>
          <Select options={options} placeholder={texts.leaveOut} defaultValue={field} />
        </Field>
        {dates && (
          <Field name={`${name}.dates`} label={dates.label} error={dates.error}>
            <Select options={texts.dates} placeholder={texts.choose} defaultValue={dates.value} />
          </Field>
        )}
        {decimals && (
          <Field name={`${name}.decimalMark`} label={decimals.label} error={decimals.error}>
            <Select options={texts.decimals} placeholder={texts.choose} defaultValue={decimals.value} />
          </Field>
        )}
        {values.length > 0 && (
          <details className="import-values" open={isOpen}>
            <summary>{texts.values}</summary>
            {values.map(({ value, choice, options: choices, error: unsaid }, place) => (
              <Field key={value} name={`${name}.values.${place}`} label={value} error={unsaid}>
                <Select options={choices} placeholder={texts.choose} defaultValue={choice} />
              </Field>
            ))}
          </details>
        )}
      </div>
    </div>
  );
}
