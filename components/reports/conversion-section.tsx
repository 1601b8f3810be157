import { StackedBars } from "@/components/chart/stacked-bars";
import { ActionButton } from "@/components/form/action-button";
import { ReportCard } from "@/components/reports/report-card";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";
import type { presentConversion } from "@/lib/reports/present-conversion";

type Adopt = {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  title: string;
  note: string;
  none: string;
  button: string;
};
type Props = {
  section: ReturnType<typeof presentConversion>;
  files: (table: string) => { label: string; href: string }[];
  /** Absent: the reader may not change a status. */
  adopt?: Adopt;
  /** There are several pipelines: each says its name. */
  named: boolean;
};

/** One pipeline: where the cases of its statuses went, how long they stood, and what history says of winning. */
export function ConversionSection({ section, files, adopt, named }: Props) {
  const { name, chart, series, bars, tables, adoptions } = section;
  return (
    <section className="page-body" aria-label={name}>
      {named && <h2 className="card-title m-0">{name}</h2>}
      <ReportCard table={tables.outcome} files={files(tables.outcome.key)}>
        {bars.length > 0 && <StackedBars caption={chart} series={[...series]} bars={bars} />}
      </ReportCard>
      <ReportCard table={tables.standing} files={files(tables.standing.key)} />
      <ReportCard table={tables.probability} files={files(tables.probability.key)} />
      {adopt && (
        <Card title={adopt.title}>
          <p className="meta m-0 mb-2">{adoptions.length > 0 ? adopt.note : adopt.none}</p>
          <ul className="lines" aria-label={adopt.title}>
            {adoptions.map(({ name: status, text, fields, label }) => (
              <li key={fields.id} className="flex-wrap">
                <span className="font-medium">{status}</span>
                <span className="meta">{text}</span>
                <span className="end">
                  <ActionButton
                    action={adopt.action}
                    fields={fields}
                    label={adopt.button}
                    name={label}
                    small
                  />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}
