import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  rules: { name: string; label: string; decision: string; options: SelectOption[] }[];
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { title: string; intro: string; save: string };
};

/** For each field: ask, or always take or leave the registry's word. */
export function RuleForm({ rules, action, texts }: Props) {
  return (
    <Card title={texts.title}>
      <Form action={action} id="rules" label={texts.title}>
        <p className="m-0 text-ink-2">{texts.intro}</p>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {rules.map(({ name, label, decision, options }) => (
            <Field key={name} name={name} label={label}>
              <Select options={options} defaultValue={decision} />
            </Field>
          ))}
        </div>
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
