import { ReportCard } from "@/components/reports/report-card";
import { KpiCard } from "@/components/ui/kpi-card";
import type { ReportTable } from "@/lib/reports/report-table";

type Props = {
  total: {
    title: string;
    counted: string;
    /** "1 EUR = 11,23 SEK, 2026-11-27". */
    rates: string[];
    leftOut: string | null;
    figures: { label: string; text: string; note?: string; href?: string | undefined }[];
    table?: ReportTable;
  };
  files: (table: string) => { label: string; href: string }[];
};

/** What all currencies are worth together in the organisation's, at rates that are shown. */
export function TotalSection({ total, files }: Props) {
  const { title, counted, rates, leftOut, figures, table } = total;
  return (
    <section className="page-body" aria-label={title}>
      <p className="meta m-0">{[counted, rates.join("; "), leftOut].filter(Boolean).join(" ")}</p>
      {figures.length > 0 && (
        <div className="grid gap-3 sm:grid-cols-3">
          {figures.map(({ label, ...line }) => (
            <KpiCard key={label} label={`${title}: ${label}`} lines={[line]} />
          ))}
        </div>
      )}
      {table && <ReportCard table={table} files={files(table.key)} />}
    </section>
  );
}
