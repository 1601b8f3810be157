import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  /** Unique on the page. */
  id: string;
  title: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  /** What travels with the fields. */
  hidden?: Record<string, string>;
  submit: string;
  cancel?: { label: string; href: string };
  children: ReactNode;
};

/** A form in place, under its title, that asks a few things and may be left. */
export function FormCard({ id, title, action, hidden = {}, submit, cancel, children }: Props) {
  return (
    <Card title={title}>
      <Form action={action} id={id} label={title}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <FormActions>
          <SubmitButton>{submit}</SubmitButton>
          {cancel && (
            <LinkButton href={cancel.href} variant="quiet" data-keep-scroll="">
              {cancel.label}
            </LinkButton>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}
