import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  /** Unique on the page. */
  id: string;
  title: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  /** What is changed; absent: something new. */
  row?: { id: string; version: number };
  submit: string;
  cancel?: { label: string; href: string };
  children: ReactNode;
};

/** The form in which a row of a setting is added or changed. */
export function SettingCard({ id, title, action, row, submit, cancel, children }: Props) {
  return (
    <Card title={title}>
      <Form action={action} id={id} label={title} key={row ? `${row.id} ${row.version}` : "new"}>
        {row && <input type="hidden" name="id" value={row.id} />}
        {row && <HiddenInput name="version" value={String(row.version)} />}
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
