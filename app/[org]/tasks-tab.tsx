import { RecordTasks } from "@/components/tasks/record-tasks";
import type { PageTools } from "@/lib/request/page";
import { presentRecordTasks } from "@/lib/tasks/present-record-tasks";
import type { TaskRow } from "@/lib/tasks/short-task";
import { RowMenus } from "./row-menus";
import { changeTasksAction } from "./tasks/actions";

type Props = {
  /** The card's own address, with this tab. */
  href: string;
  about: { customer: string } | { contact: string } | { case: string };
  standing: "open" | "done" | "all";
  rows: TaskRow[];
  tools: PageTools;
};

/** The tasks tab of every card, by how they stand: ticked where they are, with the way to a new one. */
export function TasksTab({ href, about, standing, rows, tools }: Props) {
  const { can, tenant } = tools;
  const mayWrite = can("activity:write");
  return (
    <>
      <RecordTasks
        {...presentRecordTasks(rows, { href, about, standing }, tools)}
        change={mayWrite ? changeTasksAction.bind(null, tenant.slug) : undefined}
      />
      <RowMenus org={tenant.slug} noun="tasks" tools={tools} />
    </>
  );
}
