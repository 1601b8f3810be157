"use client";

import { useRef } from "react";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select, type SelectOption } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { useFormValues } from "@/components/form/use-form-values";
import type { CaseFormContent } from "@/lib/cases/present-case-form";

type Props = Pick<CaseFormContent, "texts" | "dates" | "stalling"> & {
  statuses: SelectOption[];
  values: Pick<CaseFormContent["values"], "statusId" | "stalledUntil" | "stalledReason">;
};

/** The status, and of a stalled one until when and why the case waits. */
export function StatusFields({ statuses, values, texts, dates, stalling }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const typed = useFormValues(place);
  // Without scripts the fields stand there for whoever needs them.
  const isStalled = stalling.length > 0 && (!typed || stalling.includes(String(typed.get("statusId"))));
  return (
    <div ref={place} className="boxed">
      <Field name="statusId" label={texts.status}>
        <Select options={statuses} defaultValue={values.statusId} />
      </Field>
      <div className="contents" hidden={!isStalled}>
        <FormRow>
          <Field name="stalledUntil" label={texts.stalledUntil} hint={texts.stalledHint}>
            <DateInput {...dates} defaultValue={values.stalledUntil} />
          </Field>
          <Field name="stalledReason" label={texts.stalledReason}>
            <TextInput defaultValue={values.stalledReason} autoComplete="off" maxLength={200} />
          </Field>
        </FormRow>
      </div>
    </div>
  );
}
