import { BarList } from "@/components/chart/bar-list";
import { DonutChart } from "@/components/chart/donut-chart";
import { Card } from "@/components/ui/card";
import type { PresentedCharts } from "@/lib/cases/present-case-charts";

/** Above the list: where the cases stand, what is to be done when, and how much is likely to come. */
export function CaseCharts({ statuses, followUps, pipeline }: PresentedCharts) {
  const [first, ...others] = pipeline.sums;
  return (
    <div className="page-body pb-0">
      <div className="card-grid chart-row">
        <Card title={statuses.title}>
          <DonutChart
            caption={statuses.caption}
            slices={statuses.slices}
            total={statuses.total}
            unit={statuses.unit}
          />
        </Card>
        <Card title={followUps.title}>
          <BarList caption={followUps.caption} bars={followUps.bars} />
        </Card>
        <Card title={pipeline.title}>
          {first && (
            <p className="m-0 mb-2 text-right">
              <span className="kpi">{first.weighted}</span>
              <span className="meta">{first.ofValue}</span>
              {others.map((sum) => (
                <a key={sum.href} className="meta link block leading-6" href={sum.href} data-keep-scroll="">
                  {sum.weighted} {sum.ofValue}
                </a>
              ))}
            </p>
          )}
          <BarList caption={pipeline.caption} bars={pipeline.bars} />
        </Card>
      </div>
    </div>
  );
}
