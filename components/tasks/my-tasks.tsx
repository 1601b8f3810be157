import { Form } from "@/components/form/form";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";
import type { PresentedTask, taskTableTexts } from "@/lib/tasks/present-task";
import { TaskTable } from "./task-table";

type Props = {
  rows: PresentedTask[];
  texts: ReturnType<typeof taskTableTexts> & { heading: string; all: string; none: string };
  href: string;
  /** Absent for those who only read. */
  change?: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** What is to be done today and should have been, on the overview, ticked there. */
export function MyTasks({ rows, texts, href, change }: Props) {
  const table = (
    <TaskTable
      caption={texts.heading}
      rows={rows}
      texts={texts}
      mayWrite={Boolean(change)}
      without={["priority", "owner", "status", "more"]}
    />
  );
  return (
    <Card title={texts.heading} action={{ label: texts.all, href }} className="my-tasks">
      {rows.length === 0 && <p className="m-0 text-ink-3">{texts.none}</p>}
      {rows.length > 0 &&
        (change ? (
          <Form action={change} id="my-tasks" className="task-form">
            {table}
          </Form>
        ) : (
          table
        ))}
    </Card>
  );
}
