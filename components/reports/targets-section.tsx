import type { ReactNode } from "react";
import { BarList } from "@/components/chart/bar-list";
import { ReportCard } from "@/components/reports/report-card";
import { KpiCard } from "@/components/ui/kpi-card";
import type { presentTargets } from "@/lib/reports/present-targets";

type Props = {
  section: ReturnType<typeof presentTargets>;
  files: (table: string) => { label: string; href: string }[];
  /** The way to the settings. */
  children: ReactNode;
};

/** Targets beside what was won and what is likely, by seller and by team, and who won the most. */
export function TargetsSection({ section, files, children }: Props) {
  const { counted, figures, chart, bars, tables, top } = section;
  return (
    <section className="page-body">
      <p className="meta m-0">{counted}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {figures.map(({ label, ...line }) => (
          <KpiCard key={label} label={label} lines={[line]} />
        ))}
      </div>
      <ReportCard table={tables.sellers} files={files(tables.sellers.key)}>
        {bars.length > 0 && (
          <BarList caption={chart} bars={bars} max={Math.max(100, ...bars.map(({ value }) => value))} />
        )}
      </ReportCard>
      <ReportCard table={tables.teams} files={files(tables.teams.key)} />
      <ReportCard table={top.table} files={files(top.table.key)}>
        {top.bars.length > 0 && <BarList caption={top.chart} bars={top.bars} />}
      </ReportCard>
      <div className="no-print">{children}</div>
    </section>
  );
}
