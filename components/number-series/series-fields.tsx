"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { TextInput } from "@/components/form/text-input";
import { seriesNumber } from "@/lib/number-series/rules";

type Props = {
  series: { prefix: string; nextNumber: number; width: number };
  texts: {
    prefix: string;
    prefixHint: string;
    next: string;
    width: string;
    widthHint: string;
    preview: string;
  };
};

/** Prefix, next number and width, and what the next number will look like, as it is typed. */
export function SeriesFields({ series, texts }: Props) {
  const [prefix, setPrefix] = useState(series.prefix);
  const [next, setNext] = useState(String(series.nextNumber));
  const [width, setWidth] = useState(String(series.width));
  const isNumber = /^\d{1,12}$/.test(next) && /^\d{1,2}$/.test(width);
  return (
    <>
      <FormRow>
        <Field name="prefix" label={texts.prefix} hint={texts.prefixHint}>
          <TextInput
            defaultValue={series.prefix}
            maxLength={12}
            autoComplete="off"
            onInput={(event) => setPrefix(event.currentTarget.value.trim())}
          />
        </Field>
        <Field name="nextNumber" label={texts.next} required>
          <TextInput
            defaultValue={String(series.nextNumber)}
            inputMode="numeric"
            maxLength={12}
            autoComplete="off"
            onInput={(event) => setNext(event.currentTarget.value.trim())}
          />
        </Field>
        <Field name="width" label={texts.width} hint={texts.widthHint} required>
          <TextInput
            defaultValue={String(series.width)}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            onInput={(event) => setWidth(event.currentTarget.value.trim())}
          />
        </Field>
      </FormRow>
      <p className="m-0">
        {texts.preview}{" "}
        <output className="num font-semibold">
          {isNumber ? seriesNumber(prefix, Number(next), Math.min(12, Number(width))) : "–"}
        </output>
      </p>
    </>
  );
}
