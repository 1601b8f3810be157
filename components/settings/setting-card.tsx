import type { ReactNode } from "react";
import { FormCard } from "@/components/form/form-card";
import { HiddenInput } from "@/components/form/hidden-input";
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
    <FormCard
      key={row ? `${row.id} ${row.version}` : "new"}
      id={id}
      title={title}
      action={action}
      hidden={row ? { id: row.id } : {}}
      submit={submit}
      cancel={cancel}
    >
      {row && <HiddenInput name="version" value={String(row.version)} />}
      {children}
    </FormCard>
  );
}
