"use client";

import { useRef } from "react";
import { Field } from "@/components/form/field";
import { PercentInput } from "@/components/form/percent-input";
import { useFormValues } from "@/components/form/use-form-values";
import type { CaseFormContent } from "@/lib/cases/present-case-form";
import { lineSum, weightedAmount } from "@/lib/cases/rules";
import { formatterFor } from "@/lib/core/format";

type Props = Pick<CaseFormContent, "texts" | "figures"> & {
  values: Pick<CaseFormContent["values"], "probabilityPercent" | "statusId" | "value" | "currency">;
};

/** The probability, the status's where none is typed, and what it makes of the value: the weighted value as it will be. */
export function ProbabilityField({ values, texts, figures }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const typed = useFormValues(place);
  const { locale, home, percents, fixed } = figures;
  const read = (name: string) => String(typed?.get(name) ?? "");
  const currency = read("currency") || values.currency;
  const isDriven = typed?.getAll("valueFromLines").includes("on");
  const typedValue = isDriven && typed ? (lineSum(typed, currency) ?? "") : read("value");
  const value = typed?.has("value") ? typedValue : (values.value ?? "");
  const ofStatus = percents[read("statusId") || values.statusId];
  const percent = fixed ?? (read("probabilityPercent").replace(/\s*%$/, "") || String(ofStatus ?? ""));
  const weighted = weightedAmount(value, percent, currency);
  return (
    <div ref={place} className="boxed">
      {fixed === null && (
        <Field name="probabilityPercent" label={texts.probability} hint={texts.probabilityHint}>
          <PercentInput defaultValue={values.probabilityPercent} placeholder={String(ofStatus ?? "")} />
        </Field>
      )}
      <p className="meta m-0" hidden={weighted === null}>
        {texts.weighted}{" "}
        <output className="num">
          {weighted !== null && formatterFor(locale, "UTC", home).money(weighted, currency)}
        </output>{" "}
        ({percent} %)
      </p>
    </div>
  );
}
