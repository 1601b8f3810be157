import type { ReactNode } from "react";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import type { Badge, Cell, PresentedColumn, PresentedRow } from "@/lib/views/presented";

type Props = {
  caption: string;
  columns: PresentedColumn[];
  rows: PresentedRow[];
  /** A column of boxes to tick. */
  pick?: { label: string; all: string };
};

/** Any list's rows: the cells are told by how they look, never by what they mean. */
export function ListTable({ caption, columns, rows, pick }: Props) {
  const shown = columns.map(
    ({ key, edit, ...column }): Column<PresentedRow> => ({
      key,
      ...column,
      cell: (row) => {
        const content = cellContent(row.cells[key] ?? null);
        return edit ? editable(edit, row.raw[key], content) : content;
      },
    }),
  );
  return <Table caption={caption} columns={pick ? [pickColumn(pick), ...shown] : shown} rows={rows} />;
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

const editable = (name: string, raw: string | undefined, content: ReactNode) => (
  <div className="cell-edit" data-edit={name} data-value={raw}>
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
    case "lines":
      return cell.lines.map((line) => <div key={line}>{line}</div>);
  }
}

function badge({ name, color }: Badge) {
  return (
    <span key={name} className={`badge t-${color}`}>
      {name}
    </span>
  );
}
