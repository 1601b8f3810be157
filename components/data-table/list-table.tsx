import type { ReactNode } from "react";
import { moreColumn } from "@/components/data-table/more-column";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { OverdueDate } from "@/components/ui/overdue-date";
import type { Badge, Cell, PresentedColumn, PresentedRow } from "@/lib/views/presented";

type Props = {
  caption: string;
  columns: PresentedColumn[];
  rows: PresentedRow[];
  /** A column of boxes to tick. */
  pick?: { label: string; all: string };
  /** What the button of each row's menu is called. */
  more?: string;
  /** Of all hits, by column. */
  footer?: Record<string, ReactNode>;
};

/** Any list's rows: the cells are told by how they look, never by what they mean. */
export function ListTable({ caption, columns, rows, pick, more, footer }: Props) {
  const shown = columns.map(
    ({ key, edit, isDate, ...column }): Column<PresentedRow> => ({
      key,
      ...column,
      cell: (row) => {
        const content = cellContent(row.cells[key] ?? null);
        return edit ? editable(edit, row.raw[key], isDate, content) : content;
      },
    }),
  );
  return (
    <Table
      caption={caption}
      columns={[...(pick ? [pickColumn(pick)] : []), ...shown, ...(more ? [moreColumn(more, recordOf)] : [])]}
      rows={rows}
      footer={footer}
    />
  );
}

/** Its box carries what a change of the row must send. */
function pickColumn({ label, all }: NonNullable<Props["pick"]>): Column<PresentedRow> {
  return {
    key: "pick",
    label,
    kind: "pick",
    heading: (
      <label className="choice">
        <input type="checkbox" data-pick-all="" aria-label={all} />
      </label>
    ),
    cell: ({ id, version, title }) => (
      <label className="choice">
        <input type="checkbox" name="id" value={id} data-version={version} aria-label={title} />
      </label>
    ),
  };
}

function recordOf({ title, state, cells }: PresentedRow) {
  const [main] = Object.values(cells).flatMap((cell) =>
    cell !== null && typeof cell === "object" && cell.look === "main" ? [cell] : [],
  );
  return { name: title, state, href: main?.href ?? "" };
}

const editable = (name: string, raw: string | undefined, isDate: boolean | undefined, content: ReactNode) => (
  <div className="cell-edit" data-edit={name} data-value={raw} data-type={isDate ? "date" : undefined}>
    {content}
  </div>
);

function cellContent(cell: Cell): ReactNode {
  if (cell === null || typeof cell === "string") return cell;
  switch (cell.look) {
    case "main":
      return (
        <>
          <a className="main" href={cell.href}>
            {cell.text}
          </a>
          {cell.meta && <span className="meta"> {cell.meta}</span>}
          {cell.badge && [" ", badge(cell.badge)]}
        </>
      );
    case "link":
      return (
        <>
          <a href={cell.href}>{cell.text}</a>
          {cell.note && <span className="meta"> {cell.note}</span>}
        </>
      );
    case "person":
      return <Avatar name={cell.name} />;
    case "badges":
      return (
        <>
          {cell.badges.map((one) => [badge(one), " "])}
          {cell.more > 0 && <span className="meta">+{cell.more}</span>}
        </>
      );
    case "noted":
      return (
        <>
          <span className="meta">{cell.note} </span>
          {cell.text}
        </>
      );
    case "day":
      return day(cell);
    case "status":
      return (
        <>
          {badge(cell.badge, cell.lock)}
          {cell.until && <span className="meta block">{day(cell.until)}</span>}
        </>
      );
    case "lines":
      return cell.lines.map((line) => <div key={line}>{line}</div>);
  }
}

const day = ({ text, late }: { text: string; late: string | null }) =>
  late ? <OverdueDate date={text} lateText={late} /> : text;

function badge({ name, color }: Badge, lock: string | null = null) {
  return (
    <span key={name} className={`badge t-${color}`}>
      {lock && <Icon name="lock" label={lock} />}
      {name}
    </span>
  );
}
