import type { ComponentProps } from "react";
import { Form } from "@/components/form/form";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedTask, taskTableTexts } from "@/lib/tasks/present-task";
import { TaskTable } from "./task-table";

type Props = Pick<ComponentProps<typeof TaskTable>, "without"> & {
  rows: PresentedTask[];
  texts: ReturnType<typeof taskTableTexts> & { heading: string; all: string; none: string };
  href: string;
  /** Absent for those who only read. */
  change?: (previous: FormState, data: FormData) => Promise<FormState>;
  /** The way to a new one. */
  create?: { label: string; href: string };
  className?: string;
};

/** What is to be done, on an overview, ticked there. */
export function TaskCard({ rows, texts, href, change, create, without, className }: Props) {
  const table = (
    <TaskTable
      caption={texts.heading}
      rows={rows}
      texts={texts}
      mayWrite={Boolean(change)}
      without={without}
    />
  );
  return (
    <Card title={texts.heading} action={{ label: texts.all, href }} className={className}>
      {rows.length === 0 && <p className="m-0 text-ink-3">{texts.none}</p>}
      {rows.length > 0 &&
        (change ? (
          <Form action={change} id="card-tasks" className="task-form">
            {table}
          </Form>
        ) : (
          table
        ))}
      {change && create && (
        <p className="mt-2 mb-0">
          <LinkButton href={create.href} small icon="plus">
            {create.label}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
