"use client";

import { useRef } from "react";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { MoneyInput } from "@/components/form/money-input";
import { Select } from "@/components/form/select";
import { useFormValues } from "@/components/form/use-form-values";
import type { CaseFormContent } from "@/lib/cases/present-case-form";
import { lineSum } from "@/lib/cases/rules";
import { formatterFor } from "@/lib/core/format";

type Props = Pick<CaseFormContent, "choices" | "texts" | "figures"> & {
  values: Pick<CaseFormContent["values"], "value" | "currency" | "valueFromLines">;
};

/** What the case is worth: an amount of its own, or the sum of its lines, which is read only and says so. */
export function ValueFields({ values, choices, texts, figures }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const typed = useFormValues(place);
  const isDriven = typed?.getAll("valueFromLines").includes("on") ?? values.valueFromLines;
  const currency = String(typed?.get("currency") ?? values.currency);
  // Where no lines stand in the form, the sum is the one that is stored.
  const sum = typed?.has("lines") ? lineSum(typed, currency) : values.value;
  const format = formatterFor(figures.locale, "UTC", figures.home);
  return (
    <div ref={place} className="boxed">
      <FormRow>
        <div className="contents" hidden={isDriven}>
          <Field name="value" label={texts.value}>
            <MoneyInput defaultValue={values.value} currency="" locale={figures.locale} />
          </Field>
        </div>
        {isDriven && (
          <div className="field">
            <span className="label">{texts.value}</span>
            <output className="tabular-nums leading-8">{sum ? format.money(sum, currency) : "–"}</output>
            <span className="hint">{texts.sumOfLines}</span>
          </div>
        )}
        <Field name="currency" label={texts.currency}>
          <Select options={choices.currencies} defaultValue={values.currency} />
        </Field>
      </FormRow>
      <input type="hidden" name="valueFromLines" value="" />
      <Checkbox
        name="valueFromLines"
        label={texts.valueFromLines}
        hint={texts.valueFromLinesHint}
        defaultChecked={values.valueFromLines}
      />
    </div>
  );
}
