import type { ReactNode } from "react";
import { ProbabilityField } from "@/components/cases/probability-field";
import { StatusFields } from "@/components/cases/status-fields";
import { ValueFields } from "@/components/cases/value-fields";
import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { CaseFormContent } from "@/lib/cases/present-case-form";

/** The inputs of a case's own facts, by their keys: the form's, and those that are edited where they stand. */
export function caseControls(content: CaseFormContent): Record<string, ReactNode> {
  const { id, values, choices, figures, stalling, texts, dates } = content;
  return {
    title: (
      <Field key="title" name="title" label={texts.title} required>
        <TextInput defaultValue={values.title} maxLength={200} autoComplete="off" autoFocus={!id} />
      </Field>
    ),
    statusId: choices.statuses.length > 0 && (
      <StatusFields
        key="statusId"
        statuses={choices.statuses}
        values={values}
        texts={texts}
        dates={dates}
        stalling={stalling}
      />
    ),
    ownerId: (
      <Field key="ownerId" name="ownerId" label={texts.owner}>
        <Select options={choices.owners} placeholder={texts.noOwner} defaultValue={values.ownerId} />
      </Field>
    ),
    value: <ValueFields key="value" values={values} choices={choices} texts={texts} figures={figures} />,
    probabilityPercent: (
      <ProbabilityField key="probabilityPercent" values={values} texts={texts} figures={figures} />
    ),
    followUpOn: (
      <Field key="followUpOn" name="followUpOn" label={texts.followUp}>
        <DateInput defaultValue={values.followUpOn} {...dates} />
      </Field>
    ),
    expectedCloseOn: (
      <Field key="expectedCloseOn" name="expectedCloseOn" label={texts.expectedClose}>
        <DateInput defaultValue={values.expectedCloseOn} {...dates} />
      </Field>
    ),
    ...aboutControls(content),
  };
}

function aboutControls({ values, choices, texts }: CaseFormContent): Record<string, ReactNode> {
  return {
    source: (
      <Field key="source" name="source" label={texts.source}>
        <TextInput defaultValue={values.source} maxLength={100} autoComplete="off" list="all-sources" />
        <datalist id="all-sources">
          {choices.sources.map((source) => (
            <option key={source} value={source} />
          ))}
        </datalist>
      </Field>
    ),
    competitor: (
      <Field key="competitor" name="competitor" label={texts.competitor}>
        <TextInput defaultValue={values.competitor} maxLength={100} autoComplete="off" />
      </Field>
    ),
    description: (
      <Field key="description" name="description" label={texts.description}>
        <Textarea defaultValue={values.description} rows={5} />
      </Field>
    ),
    tags: (
      <Field key="tags" name="tags" label={texts.tags} hint={texts.tagsHint}>
        <TextInput defaultValue={values.tags} autoComplete="off" maxLength={1000} list="all-tags" />
        <datalist id="all-tags">
          {choices.tags.map((tag) => (
            <option key={tag} value={values.tags ? `${values.tags}, ${tag}` : tag} label={tag} />
          ))}
        </datalist>
      </Field>
    ),
    ownerOnly: (
      <div key="ownerOnly">
        <input type="hidden" name="ownerOnly" value="" />
        <Checkbox
          name="ownerOnly"
          label={texts.ownerOnly}
          hint={texts.ownerOnlyHint}
          defaultChecked={values.ownerOnly}
        />
      </div>
    ),
  };
}
