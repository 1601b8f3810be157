import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { TaskForm } from "@/components/tasks/task-form";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentTaskForm } from "@/lib/tasks/present-task-form";
import { createTaskAction } from "../actions";
import { readTaskForm, readTaskStart } from "../read-form";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("tasks.new") };
}

export default async function NewTaskPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("activity:write")) forbidden();
  const { start, known } = await inTenant(org, async (ctx) => {
    const begun = await readTaskStart(ctx, asked);
    return { start: begun, known: await readTaskForm(ctx, begun.customer?.value ?? null) };
  });
  return (
    <>
      <PageHeader title={t("tasks.new")} parents={[{ label: t("tasks.title"), href: `/${org}/tasks` }]} />
      <div className="page-body">
        <TaskForm
          {...presentTaskForm(null, start, known, tools)}
          org={org}
          options={known.options}
          action={createTaskAction.bind(null, org)}
          cancelHref={backTo(`/${org}`, asked)}
        />
      </div>
    </>
  );
}

/** The card that the task was begun on, or the list. */
function backTo(base: string, asked: Record<string, string | string[] | undefined>) {
  const noun = (["case", "contact", "customer"] as const).find((one) => typeof asked[one] === "string");
  return noun ? `${base}/${noun}s/${asked[noun]}?tab=tasks` : `${base}/tasks`;
}
