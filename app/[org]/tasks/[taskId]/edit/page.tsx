import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { TaskForm } from "@/components/tasks/task-form";
import { inTenant, pageTools } from "@/lib/request/page";
import { getTask } from "@/lib/tasks/get-task";
import { presentTaskForm } from "@/lib/tasks/present-task-form";
import { updateTaskAction } from "../../actions";
import { readTaskForm } from "../../read-form";

type Props = { params: Promise<{ org: string; taskId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("tasks.edit") };
}

export default async function EditTaskPage({ params }: Props) {
  const { org, taskId } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("activity:write")) forbidden();
  const { task, known } = await inTenant(org, async (ctx) => {
    const found = await getTask(ctx, { id: taskId });
    return { task: found, known: await readTaskForm(ctx, found.customerId) };
  });
  const href = `/${org}/tasks/${taskId}`;
  return (
    <>
      <PageHeader
        title={t("tasks.edit")}
        parents={[
          { label: t("tasks.title"), href: `/${org}/tasks` },
          { label: task.title, href },
        ]}
      />
      <div className="page-body">
        <TaskForm
          {...presentTaskForm(task, {}, known, tools)}
          org={org}
          options={known.options}
          action={updateTaskAction.bind(null, org)}
          cancelHref={href}
        />
      </div>
    </>
  );
}
