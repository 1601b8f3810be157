import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Group = {
  /** What the form sends the chosen id as. */
  name: "employeeId" | "departmentId";
  title: string;
  none: string;
  chips: { id: string; name: string; remove: string }[];
  /** Who can be added; absent for those who may not, and when nobody is left. */
  addition?: { label: string; choices: { value: string; label: string }[] };
  /** Absent: shown, not changed. */
  action?: (previous: FormState, data: FormData) => Promise<FormState>;
};
type Props = { customerId: string; title: string; groups: Group[]; texts: { choose: string; add: string } };

/** Who of the organisation works with the customer, added and taken away where they stand. */
export function ConnectionsCard({ customerId, title, groups, texts }: Props) {
  return (
    <Card title={title}>
      <div className="grid gap-4">
        {groups.map(({ name, title: heading, none, chips, addition, action }) => (
          <section key={name} aria-label={heading} className="grid gap-2">
            <h3 className="meta m-0">{heading}</h3>
            {chips.length === 0 && <p className="meta m-0">{none}</p>}
            {chips.length > 0 && (
              <ul className="m-0 flex list-none flex-wrap gap-1 p-0">
                {chips.map((chip) => (
                  <li key={chip.id} className="chip-with-action">
                    {chip.name}
                    {action && (
                      <ActionButton
                        action={action}
                        fields={{ customerId, [name]: chip.id, remove: "on" }}
                        label={chip.remove}
                        icon="x"
                        iconOnly
                        variant="quiet"
                        small
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
            {action && addition && (
              <details className="add-here no-print">
                <summary>
                  <Icon name="plus" />
                  {addition.label}
                </summary>
                <Form
                  action={action}
                  id={`add-${name}`}
                  key={chips.length}
                  className="flex flex-wrap items-end gap-2"
                  label={addition.label}
                >
                  <input type="hidden" name="customerId" value={customerId} />
                  <Field name={name} label={heading}>
                    <Select options={addition.choices} placeholder={texts.choose} />
                  </Field>
                  <SubmitButton variant="default">{texts.add}</SubmitButton>
                </Form>
              </details>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}
