import { moreColumn } from "@/components/data-table/more-column";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { OverdueDate } from "@/components/ui/overdue-date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PresentedTask, taskTableTexts } from "@/lib/tasks/present-task";

type Props = {
  caption: string;
  rows: PresentedTask[];
  texts: ReturnType<typeof taskTableTexts>;
  /** Absent for those who only read: then nothing can be ticked or chosen. */
  mayWrite: boolean;
  /** Rows can be chosen and their cells edited (see ListKeys). */
  inList?: boolean;
  /** On a card: without what the card says itself. */
  without?: ("about" | "priority" | "owner" | "status" | "more")[];
};

/** Tasks, each with the button that ticks it; the form around sends which. */
export function TaskTable({ caption, rows, texts, mayWrite, inList = false, without }: Props) {
  const isEdited = mayWrite && inList;
  const columns: Column<PresentedTask>[] = [
    ...(isEdited ? [pickColumn(texts.pick)] : []),
    ...(mayWrite ? [tickColumn(texts.tick)] : []),
    { key: "title", label: texts.title, kind: "name", mobile: 1, cell: (row) => titleCell(row, isEdited) },
    { key: "about", label: texts.about, kind: "soft", mobile: 3, width: "task-about", cell: aboutCell },
    {
      key: "due",
      label: texts.due,
      kind: "date",
      mobile: 2,
      width: "task-due",
      cell: (row) => edited(row, isEdited, "dueOn", row.dueOn, dueCell(row), "date"),
    },
    {
      key: "priority",
      label: texts.priority,
      width: "task-priority",
      cell: (row) => edited(row, isEdited, "priority", row.priority, priorityCell(row)),
    },
    {
      key: "owner",
      label: texts.owner,
      mobile: 4,
      width: "task-owner",
      cell: (row) => edited(row, isEdited, "ownerId", row.ownerId, row.owner && <Avatar name={row.owner} />),
    },
    {
      key: "status",
      label: texts.status,
      kind: "badge",
      width: "task-status",
      cell: (row) => edited(row, isEdited, "statusId", row.statusId, <StatusBadge {...row.status} />),
    },
    moreColumn(texts.more, ({ href, title, isDone }) => ({
      href,
      name: title,
      state: isDone ? "done" : "open",
    })),
  ];
  const left = new Set<string>(without);
  return (
    <div className="task-table">
      <Table
        caption={caption}
        columns={columns.filter(({ key }) => !left.has(key))}
        rows={rows}
        plain={without !== undefined}
      />
    </div>
  );
}

/** Its box carries what a change of the row must send. */
const pickColumn = (label: string): Column<PresentedTask> => ({
  key: "pick",
  label,
  kind: "pick",
  silent: true,
  cell: ({ id, version, title }) => (
    <label className="choice">
      <input type="checkbox" name="id" value={id} data-version={version} aria-label={title} />
    </label>
  ),
});

const tickColumn = (label: string): Column<PresentedTask> => ({
  key: "tick",
  label,
  kind: "pick",
  silent: true,
  cell: ({ id, isDone, tick }) => (
    <button
      type="submit"
      className={isDone ? "tick tick-done" : "tick"}
      name={isDone ? "untick" : "tick"}
      value={id}
      aria-label={tick}
      title={tick}
    >
      <Icon name="check" />
    </button>
  ),
});

function titleCell(row: PresentedTask, isEdited: boolean) {
  const link = (
    <span className="named">
      <a className={row.isDone ? "main text-ink-3" : "main"} href={row.href}>
        {row.title}
      </a>
      {row.checklist && <span className="meta">{row.checklist}</span>}
      {row.repeats && <Icon name="refresh-cw" label={row.repeats} className="text-ink-3" />}
    </span>
  );
  return edited(row, isEdited, "title", row.title, link);
}

const aboutCell = ({ about }: PresentedTask) =>
  about.map(({ name, href }, index) => (
    <>
      {index > 0 && " · "}
      <a key={href} href={href}>
        {name}
      </a>
    </>
  ));

const dueCell = ({ due }: PresentedTask) =>
  due && (due.late ? <OverdueDate date={due.text} lateText={due.late} /> : due.text);

const priorityCell = ({ priority, priorityName }: PresentedTask) =>
  priority === "high" ? (
    <span className="badge t-warn">{priorityName}</span>
  ) : (
    <span className="meta">{priorityName}</span>
  );

function edited(
  { isDone }: PresentedTask,
  isEdited: boolean,
  name: string,
  value: string,
  content: React.ReactNode,
  type?: "date",
) {
  if (!isEdited || (isDone && name !== "statusId")) return content;
  return (
    <div className="cell-edit" data-edit={name} data-value={value} data-type={type}>
      {content}
    </div>
  );
}
