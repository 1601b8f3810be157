import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: "add" | "edit" | "remove";
  title: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  category?: { id: string; version?: number };
  submit: string;
  cancel?: { label: string; href: string };
  children: ReactNode;
};

/** One form of the categories' page: adding, editing or removing. */
export function CategoryCard({ id, title, action, category, submit, cancel, children }: Props) {
  return (
    <Card title={title}>
      <Form action={action} id={id} label={title}>
        {category && <input type="hidden" name="id" value={category.id} />}
        {category?.version && <HiddenInput name="version" value={String(category.version)} />}
        {children}
        <FormActions>
          <SubmitButton variant={id === "remove" ? "danger" : "primary"}>{submit}</SubmitButton>
          {cancel && (
            <LinkButton href={cancel.href} variant="quiet">
              {cancel.label}
            </LinkButton>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}
