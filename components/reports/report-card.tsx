import type { ReactNode } from "react";
import { Table } from "@/components/data-table/table";
import type { Cell, ReportTable } from "@/lib/reports/report-table";

type Props = {
  table: ReportTable;
  /** The table as files: CSV, XLSX. */
  files: { label: string; href: string }[];
  children?: ReactNode;
};

/** A drawing and, below it, the same numbers as a table and as files. */
export function ReportCard({ table, files, children }: Props) {
  const { title, columns, rows, total, note } = table;
  const footer =
    total && Object.fromEntries(total.map((cell, index) => [columns[index] ?? "", content(cell)]));
  return (
    <div className="card">
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
        <span className="no-print flex gap-3">
          {files.map(({ label, href }) => (
            <a key={label} className="card-action" href={href} download="" aria-label={`${label}: ${title}`}>
              {label}
            </a>
          ))}
        </span>
      </div>
      {note && <p className="meta m-0 mb-2">{note}</p>}
      {children}
      <Table
        caption={title}
        plain
        scrolls
        rows={rows}
        columns={columns.map((label, index) => ({
          key: label,
          label,
          ...(rows[0]?.[index]?.kind === "number" ? { kind: "num" } : {}),
          cell: (row: Cell[]) => content(row[index]),
        }))}
        {...(footer ? { footer } : {})}
      />
    </div>
  );
}

function content(cell: Cell | undefined) {
  const text = cell?.href ? (
    <a className="hover:underline" href={cell.href}>
      {cell.text}
    </a>
  ) : (
    cell?.text
  );
  return cell?.kind === "name" ? (
    <span className="inline-block min-w-28 py-1.5 print:py-0">{text}</span>
  ) : (
    text
  );
}
