import type { ReactNode } from "react";
import { Plain } from "@/components/ui/plain";
import { staticHtml } from "@/components/ui/static-html";

export type Column<Row> = {
  key: string;
  label: string;
  /** Looks: `name` the record's own link, `soft` grey text, `id` grey number, `num` right-aligned figures. */
  kind?: "name" | "text" | "soft" | "id" | "num" | "date" | "badge" | "pick" | "more";
  /** Place in the two-line row below 760 px: 1 top left, 2 top right, 3 and 4 below; without it hidden there. */
  mobile?: 1 | 2 | 3 | 4;
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** How wide it is, as a class of its heading: where tables below each other have to line up. */
  width?: string;
  /** Instead of the label. */
  heading?: ReactNode;
  /** The heading is for screen readers only. */
  silent?: boolean;
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** Sums and the like by column key; the first of them is the row's heading. */
  footer?: Record<string, ReactNode>;
  /** Inside a card: no side padding. */
  plain?: boolean;
  /** Below 760 px it scrolls sideways with every column, instead of two lines a row. */
  scrolls?: boolean;
};

/** A list as plain markup (see `Plain`): headings and cells hold text, elements and components without state. */
export function Table<Row>({ caption, columns, rows, footer, plain, scrolls }: Props<Row>) {
  const cells = columns.map((column) => {
    const classes = classesOf(column);
    const attributes = classes ? ` class="${classes}"` : "";
    // The record's own name says what the rest of its row is about.
    return column.kind === "name"
      ? { cell: column.cell, start: `<th scope="row"${attributes}>`, end: "</th>" }
      : { cell: column.cell, start: `<td${attributes}>`, end: "</td>" };
  });
  return (
    <Plain>
      <div className="table-wrap" {...(scrolls && { tabIndex: 0 })}>
        <table className={`rows${scrolls ? "" : " rows-cards"}${plain ? " rows-plain" : ""}`}>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>{columns.map(heading)}</tr>
          </thead>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes everything */}
          <tbody dangerouslySetInnerHTML={{ __html: rows.map((row) => rowHtml(row, cells)).join("") }} />
          {footer && (
            <tfoot>
              <tr>{columns.map((column) => footing(column, footer))}</tr>
            </tfoot>
          )}
        </table>
      </div>
    </Plain>
  );
}

function rowHtml<Row>(row: Row, cells: { cell: (row: Row) => ReactNode; start: string; end: string }[]) {
  let html = "<tr>";
  for (const { cell, start, end } of cells) html += `${start}${staticHtml(cell(row))}${end}`;
  return `${html}</tr>`;
}

function classesOf<Row>({ kind, mobile }: Column<Row>) {
  return [kind !== "badge" && kind, mobile && `m${mobile}`].filter(Boolean).join(" ") || undefined;
}

function heading<Row>({ key, label, kind, sort, silent, width, heading: own }: Column<Row>) {
  return (
    <th
      key={key}
      scope="col"
      className={kind === "num" || kind === "pick" || kind === "more" ? kind : width}
      aria-sort={sort?.direction}
    >
      {own ??
        (sort ? (
          <a href={sort.href} data-keep-scroll="">
            {label}
          </a>
        ) : (
          (silent && <span className="vh">{label}</span>) || label
        ))}
    </th>
  );
}

function footing<Row>(column: Column<Row>, footer: Record<string, ReactNode>) {
  const value = footer[column.key];
  const className = classesOf(value === undefined ? { ...column, mobile: undefined } : column);
  return column.key === Object.keys(footer)[0] ? (
    <th key={column.key} scope="row" className={`${className ?? ""} m1`.trim()}>
      {value}
    </th>
  ) : (
    <td key={column.key} className={className}>
      {value}
    </td>
  );
}
