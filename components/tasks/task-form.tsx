import { CasePicker } from "@/components/cases/case-picker";
import { ContactPicker } from "@/components/contacts/contact-picker";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { Checkbox } from "@/components/form/checkbox";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FoldedSection } from "@/components/form/folded-section";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { TaskFormContent } from "@/lib/tasks/present-task-form";
import { ChecklistRows } from "./checklist-rows";

type Props = TaskFormContent & {
  org: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  options: { customers: ComboboxOption[]; contacts: ComboboxOption[]; cases: ComboboxOption[] };
};

/** A task in one form, new or not: a title is enough. */
export function TaskForm({ action, cancelHref, options, org, ...form }: Props) {
  const { record, values, texts, dates } = form;
  return (
    <Form action={action}>
      {record && <input type="hidden" name="id" value={record.id} />}
      {record && <HiddenInput name="version" value={String(record.version)} />}
      <Field name="title" label={texts.title} required>
        <TextInput defaultValue={values.title} maxLength={200} autoComplete="off" autoFocus={!record} />
      </Field>
      <FormRow>
        <Field name="dueOn" label={texts.due}>
          <DateInput {...dates} defaultValue={values.dueOn} />
        </Field>
        <Field name="dueTime" label={texts.time}>
          <TextInput defaultValue={values.dueTime} maxLength={8} autoComplete="off" placeholder="09:00" />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="ownerId" label={texts.owner}>
          <Select options={form.owners} placeholder={texts.nobody} defaultValue={values.ownerId} />
        </Field>
        <Field name="priority" label={texts.priority}>
          <Select options={form.priorities} defaultValue={values.priority} />
        </Field>
        <Field name="statusId" label={texts.status}>
          <Select options={form.statuses} defaultValue={values.statusId} />
        </Field>
      </FormRow>
      <Links org={org} options={options} values={values} texts={texts} />
      <Field name="description" label={texts.description}>
        <Textarea defaultValue={values.description} rows={4} />
      </Field>
      <Repetition {...form} />
      <ChecklistRows items={values.checklist} texts={texts} />
      <Followers {...form} />
      <FormActions>
        <SubmitButton>{record ? texts.save : texts.create}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

/** What the task is about. */
function Links({ org, options, values, texts }: Pick<Props, "org" | "options" | "values" | "texts">) {
  const picker = { org, placeholder: texts.find, texts: texts.picker };
  return (
    <FormRow>
      <Field name="customerId" label={texts.customer}>
        <CustomerPicker {...picker} defaultValue={values.customer} options={options.customers} />
      </Field>
      <Field name="contactId" label={texts.contact}>
        <ContactPicker
          {...picker}
          customerId={values.customer?.value}
          defaultValue={values.contact}
          options={options.contacts}
        />
      </Field>
      <Field name="caseId" label={texts.crmCase}>
        <CasePicker {...picker} defaultValue={values.crmCase} options={options.cases} />
      </Field>
    </FormRow>
  );
}

function Repetition({ values, repetitions, texts, dates }: TaskFormContent) {
  return (
    <FormRow>
      <Field name="repeats" label={texts.repeats} hint={texts.repeatsHint}>
        <Select options={repetitions} placeholder={texts.never} defaultValue={values.repeats} />
      </Field>
      <Field name="repeatsUntil" label={texts.until}>
        <DateInput {...dates} defaultValue={values.repeatsUntil} />
      </Field>
    </FormRow>
  );
}

function Followers({ values, owners, texts }: TaskFormContent) {
  return (
    <FoldedSection title={texts.followers} names={["followerIds"]} open={values.followerIds.length > 0}>
      <Fieldset legend={texts.followers} hint={texts.followersHint} name="followerIds">
        {/* Without anybody ticked the form still says that there is nobody. */}
        <input type="hidden" name="followerIds" value="" />
        {owners.map(({ value, label }) => (
          <Checkbox
            key={value}
            name="followerIds"
            value={value}
            label={label}
            defaultChecked={values.followerIds.includes(value)}
          />
        ))}
      </Fieldset>
    </FoldedSection>
  );
}
