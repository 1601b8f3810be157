import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  employee: { id: string; team: string | null };
  /** Those in use. */
  teams: string[];
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { team: string; hint: string; save: string };
};

/** The team that somebody is in: one of those in use, or a new one. */
export function TeamForm({ employee, teams, action, texts }: Props) {
  return (
    <Card>
      <Form id="team" action={action} label={texts.team} key={employee.team}>
        <input type="hidden" name="employeeId" value={employee.id} />
        <Field name="team" label={texts.team} hint={texts.hint}>
          <TextInput
            defaultValue={employee.team ?? ""}
            maxLength={60}
            list="teams-in-use"
            autoComplete="off"
          />
        </Field>
        <datalist id="teams-in-use">
          {teams.map((team) => (
            <option key={team} value={team} />
          ))}
        </datalist>
        <FormActions>
          <SubmitButton variant="default">{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
