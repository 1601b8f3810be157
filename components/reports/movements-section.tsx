import { StepBars } from "@/components/chart/step-bars";
import { ReportCard } from "@/components/reports/report-card";
import { KpiCard } from "@/components/ui/kpi-card";
import type { presentMovements } from "@/lib/reports/present-movements";

type Props = {
  section: ReturnType<typeof presentMovements>;
  files: (table: string) => { label: string; href: string }[];
};

/** One currency's pipeline at two instants, and the parts of the difference. */
export function MovementsSection({ section, files }: Props) {
  const { currency, counted, figures, chart, steps, table } = section;
  return (
    <section className="page-body" aria-label={currency}>
      <p className="meta m-0">{counted}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {figures.map(({ label, ...line }) => (
          <KpiCard key={label} label={label} lines={[line]} />
        ))}
      </div>
      <ReportCard table={table} files={files(table.key)}>
        <StepBars caption={chart} steps={steps} />
      </ReportCard>
    </section>
  );
}
