import { ContactPicker } from "@/components/contacts/contact-picker";
import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { PresentedCasePerson } from "@/lib/cases/present-case-people";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Option = { value: string; label: string; hint: string };
type Props = {
  caseId: string;
  people: PresentedCasePerson[];
  /** Absent where the reader may change nothing. */
  change?: { org: string; customerId?: string; options: Option[]; add: Action; remove: Action };
  texts: Record<
    | "title"
    | "none"
    | "person"
    | "role"
    | "roleHint"
    | "add"
    | "addLabel"
    | "pickNone"
    | "noHits"
    | "searching",
    string
  >;
};

/** Who takes part in the case and as what: added and taken away where they stand. */
export function CasePeople({ caseId, people, change, texts }: Props) {
  return (
    <Card title={texts.title}>
      {people.length === 0 && <p className="m-0 text-ink-3">{texts.none}</p>}
      {people.length > 0 && (
        <ul className="lines">{people.map((person) => personLine(person, caseId, change?.remove))}</ul>
      )}
      {change && (
        <details className="add-here no-print">
          <summary>
            <Icon name="plus" />
            {texts.addLabel}
          </summary>
          {addForm(caseId, people.length, change, texts)}
        </details>
      )}
    </Card>
  );
}

function addForm(caseId: string, count: number, change: NonNullable<Props["change"]>, texts: Props["texts"]) {
  return (
    <Form action={change.add} id="add-person" label={texts.addLabel}>
      <input type="hidden" name="caseId" value={caseId} />
      <FormRow>
        <Field name="contactId" label={texts.person} required>
          <ContactPicker
            key={count}
            org={change.org}
            customerId={change.customerId}
            options={change.options}
            texts={{ ...texts, none: texts.pickNone }}
          />
        </Field>
        <Field name="role" label={texts.role} hint={texts.roleHint}>
          <TextInput key={count} autoComplete="off" maxLength={100} />
        </Field>
      </FormRow>
      <FormActions>
        <SubmitButton variant="default">{texts.add}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function personLine(person: PresentedCasePerson, caseId: string, remove: Action | undefined) {
  const { contactId, href, name, role, email, phone, removeText } = person;
  return (
    <li key={contactId}>
      <Avatar name={name} silent />
      <a className="name" href={href}>
        {name}
      </a>
      {role && <Badge>{role}</Badge>}
      <span className="end flex flex-wrap items-center gap-x-4">
        {email && (
          <a className="link" href={email.href}>
            {email.text}
          </a>
        )}
        {phone && (
          <a className="link" href={phone.href}>
            {phone.text}
          </a>
        )}
        {remove && (
          <ActionButton
            action={remove}
            fields={{ caseId, contactId }}
            label={removeText}
            icon="x"
            iconOnly
            variant="quiet"
            small
          />
        )}
      </span>
    </li>
  );
}
