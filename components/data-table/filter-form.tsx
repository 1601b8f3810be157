import { HiddenFields } from "@/components/data-table/hidden-fields";
import { DateInput } from "@/components/form/date-input";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { FilterPanel } from "@/lib/views/presented";

type Props = FilterPanel & { noChoices: string };

/** One condition being made or changed: a GET form, so that the address is the filter. */
export function FilterForm(panel: Props) {
  const { title, action, keep, field, operator, into, submit, cancel } = panel;
  return (
    <form
      method="get"
      action={action}
      className="filter-form"
      aria-label={title}
      key={`${field} ${operator.value}`}
    >
      <HiddenFields fields={keep} />
      <input type="hidden" name="field" value={field} />
      <strong>{panel.label}</strong>
      <label>
        <span className="vh">{operator.label}</span>
        {/* biome-ignore lint/a11y/noAutofocus: it was asked for by the link that leads here */}
        <select className="input" name="operator" defaultValue={operator.value} autoFocus>
          {operator.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {valueFields(panel)}
      {into && (
        <label>
          <span className="meta">{into.label} </span>
          <select className="input" name="into" defaultValue={into.value}>
            {into.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button type="submit" variant="primary" small>
        {submit}
      </Button>
      <LinkButton href={cancel.href} variant="quiet" small>
        {cancel.label}
      </LinkButton>
    </form>
  );
}

function valueFields({ input, label, values, until, choices, noChoices }: Props) {
  if (input === "none") return null;
  if (input === "choice") {
    if (choices.length === 0) return <span className="meta">{noChoices}</span>;
    return (
      <fieldset className="filter-choices filter-value">
        <legend className="vh">{label}</legend>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="checkbox"
              name="value"
              value={choice.value}
              defaultChecked={values.includes(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  if (input === "date") {
    return (
      <>
        <span className="filter-value">
          <DateInput id="filter-value" name="value" defaultValue={values[0] ?? ""} aria-label={label} />
        </span>
        {until && (
          <span className="filter-until">
            <label className="meta" htmlFor="filter-until">
              {until.label}
            </label>
            <span>
              <DateInput id="filter-until" name="until" defaultValue={until.value} />
            </span>
          </span>
        )}
      </>
    );
  }
  const mode = input === "number" ? "decimal" : undefined;
  return (
    <>
      <input
        className="input filter-value"
        type="text"
        inputMode={mode}
        name="value"
        defaultValue={values[0] ?? ""}
        aria-label={label}
        autoComplete="off"
      />
      {until && (
        <label className="filter-until">
          <span className="meta">{until.label} </span>
          <input
            className="input"
            type="text"
            inputMode={mode}
            name="until"
            defaultValue={until.value}
            autoComplete="off"
          />
        </label>
      )}
    </>
  );
}
