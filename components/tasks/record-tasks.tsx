import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { Form } from "@/components/form/form";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { presentRecordTasks } from "@/lib/tasks/present-record-tasks";
import { TaskTable } from "./task-table";

type Props = ReturnType<typeof presentRecordTasks> & {
  /** Absent for those who only read. */
  change?: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** The tasks about a record, those that stand as is chosen. */
export function RecordTasks({ rows, views, create, all, change, texts }: Props) {
  const table = (
    <TaskTable
      caption={texts.caption}
      rows={rows}
      texts={texts}
      mayWrite={Boolean(change)}
      without={["about", "priority"]}
    />
  );
  return (
    <div className="page-body">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ViewSwitcher label={texts.which} views={views} />
        {change && (
          <LinkButton href={create.href} small icon="plus">
            {create.label}
          </LinkButton>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="m-0 text-ink-3">{texts.none}</p>
      ) : change ? (
        <Form action={change} id="tasks" className="task-form">
          {table}
        </Form>
      ) : (
        table
      )}
      <a className="link" href={all.href}>
        {all.label}
      </a>
    </div>
  );
}
