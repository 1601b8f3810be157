import { ColumnChart } from "@/components/chart/column-chart";
import { ReportCard } from "@/components/reports/report-card";
import { KpiCard } from "@/components/ui/kpi-card";
import type { presentClosed } from "@/lib/reports/present-closed";

type Props = {
  section: ReturnType<typeof presentClosed>;
  texts: { won: string; lost: string };
  files: (table: string) => { label: string; href: string }[];
};

/** One currency's won and lost: figures, a drawing of what it is split by, and the table. */
export function ClosedSection({ section, texts, files }: Props) {
  const { currency, counted, figures, chart, groups, axisText, table } = section;
  return (
    <section className="page-body" aria-label={currency}>
      <p className="meta m-0">{counted}</p>
      <div className="grid gap-3 sm:grid-cols-3 xl:grid-cols-5">
        {figures.map(({ label, ...line }) => (
          <KpiCard key={label} label={label} lines={[line]} />
        ))}
      </div>
      <ReportCard table={table} files={files(table.key)}>
        {groups.length > 0 && (
          <ColumnChart
            label={chart}
            series={[
              { key: "won", label: texts.won, tone: "ok" },
              { key: "lost", label: texts.lost, tone: "danger" },
            ]}
            groups={groups}
            axisText={axisText}
          />
        )}
      </ReportCard>
    </section>
  );
}
