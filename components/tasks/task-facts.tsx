import type { ReactNode } from "react";
import { DateInput } from "@/components/form/date-input";
import { FactsColumn } from "@/components/form/facts-column";
import { Select } from "@/components/form/select";
import { Avatar } from "@/components/ui/avatar";
import { OverdueDate } from "@/components/ui/overdue-date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { FormState } from "@/lib/core/result";
import type { presentTaskForm } from "@/lib/tasks/present-task-form";
import type { presentTaskPage } from "@/lib/tasks/present-task-page";

type Props = {
  shown: ReturnType<typeof presentTaskPage>;
  /** Absent for those who only read. */
  editing?: {
    form: ReturnType<typeof presentTaskForm>;
    action: (previous: FormState, data: FormData) => Promise<FormState>;
  };
};

/** The column beside a task: who does it and when, each edited where it stands. */
export function TaskFacts({ shown, editing }: Props) {
  const { row, facts, texts } = shown;
  const { due } = row;
  const rows = [
    { key: "statusId", label: texts.status, value: <StatusBadge {...row.status} /> },
    { key: "ownerId", label: texts.owner, value: row.owner && person(row.owner) },
    {
      key: "dueOn",
      label: texts.due,
      value: due && (due.late ? <OverdueDate date={due.text} lateText={due.late} /> : due.text),
    },
    { key: "priority", label: texts.priority, value: row.priorityName },
    { key: "repeatsNow", label: texts.repeats, value: facts.repeats },
    { key: "about", label: texts.about, value: facts.about.length > 0 && links(facts.about), hasLinks: true },
    { key: "followers", label: texts.followers, value: facts.followers },
    { key: "created", label: texts.created, value: facts.created },
  ];
  return (
    <FactsColumn
      label={texts.facts}
      facts={rows}
      editing={
        editing && {
          record: { id: row.id, version: String(row.version) },
          action: editing.action,
          controls: controlsOf(editing.form),
        }
      }
      texts={texts}
    />
  );
}

function controlsOf({
  owners,
  statuses,
  priorities,
  values,
  texts,
  dates,
}: ReturnType<typeof presentTaskForm>) {
  const controls: Record<string, ReactNode> = {
    statusId: (
      <Select name="statusId" aria-label={texts.status} options={statuses} defaultValue={values.statusId} />
    ),
    ownerId: (
      <Select
        name="ownerId"
        aria-label={texts.owner}
        options={owners}
        placeholder={texts.nobody}
        defaultValue={values.ownerId}
      />
    ),
    dueOn: <DateInput name="dueOn" aria-label={texts.due} {...dates} defaultValue={values.dueOn} />,
    priority: (
      <Select
        name="priority"
        aria-label={texts.priority}
        options={priorities}
        defaultValue={values.priority}
      />
    ),
  };
  return controls;
}

const person = (name: string) => (
  <span className="inline-flex items-center gap-2">
    <Avatar name={name} silent />
    {name}
  </span>
);

const links = (about: { name: string; href: string }[]) =>
  about.map(({ name, href }) => (
    <a key={href} className="link block py-0.5" href={href}>
      {name}
    </a>
  ));
