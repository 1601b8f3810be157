import type { ReactNode } from "react";
import { Table } from "@/components/data-table/table";
import type { Cell, ReportTable } from "@/lib/reports/report-table";

type Props = { table: ReportTable; csv: { label: string; href: string }; children?: ReactNode };

/** A drawing and, below it, the same numbers as a table and as a file. */
export function ReportCard({ table, csv, children }: Props) {
  const { title, columns, rows, total } = table;
  const footer =
    total && Object.fromEntries(total.map((cell, index) => [columns[index] ?? "", content(cell)]));
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
        <a className="card-action no-print" href={csv.href} download="" aria-label={`${csv.label}: ${title}`}>
          {csv.label}
        </a>
      </div>
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
    </section>
  );
}

function content(cell: Cell | undefined) {
  if (cell?.kind === "name") return <span className="inline-block min-w-28">{cell.text}</span>;
  return cell?.href ? (
    <a className="hover:underline" href={cell.href}>
      {cell.text}
    </a>
  ) : (
    cell?.text
  );
}
