import { BarList } from "@/components/chart/bar-list";
import { ColumnChart } from "@/components/chart/column-chart";
import { ReportCard } from "@/components/reports/report-card";
import { KpiCard } from "@/components/ui/kpi-card";
import type { presentPipeline } from "@/lib/reports/present-pipeline";
import type { presentStatuses } from "@/lib/reports/present-statuses";

type Props = {
  section: ReturnType<typeof presentPipeline> | ReturnType<typeof presentStatuses>;
  files: (table: string) => { label: string; href: string }[];
};

/** One currency's cases: figures, a drawing of what it is split by, and the table. */
export function PipelineSection({ section, files }: Props) {
  const { currency, counted, missing, figures, measure, bars, groups, axisText, table } = section;
  return (
    <section className="page-body" aria-label={currency}>
      <p className="meta m-0">{[counted, missing].filter(Boolean).join(" ")}</p>
      <div className={`grid gap-3 ${figures.length > 3 ? "sm:grid-cols-4" : "sm:grid-cols-3"}`}>
        {figures.map(({ label, ...line }) => (
          <KpiCard key={label} label={label} lines={[line]} />
        ))}
      </div>
      <ReportCard table={table} files={files(table.key)}>
        {bars.length > 0 && <BarList caption={measure} bars={bars} />}
        {groups.length > 1 && (
          <ColumnChart
            label={measure}
            series={[{ key: "sum", label: measure, tone: 1 }]}
            groups={groups.map(({ value, ...group }) => ({ ...group, values: { sum: value } }))}
            axisText={axisText}
          />
        )}
      </ReportCard>
    </section>
  );
}
