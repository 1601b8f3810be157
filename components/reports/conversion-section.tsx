import { StackedBars } from "@/components/chart/stacked-bars";
import { ActionButton } from "@/components/form/action-button";
import { ReportCard } from "@/components/reports/report-card";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";
import type { presentConversion } from "@/lib/reports/present-conversion";
import type { ReportTable } from "@/lib/reports/report-table";

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
  const { name, chart, series, bars, adoptions } = section;
  const titled = (table: ReportTable) => (named ? { ...table, title: `${table.title}, ${name}` } : table);
  const [outcome, standing, probability] = [
    titled(section.tables.outcome),
    titled(section.tables.standing),
    titled(section.tables.probability),
  ];
  return (
    <section className="page-body" aria-label={name}>
      {named && <h2 className="card-title m-0">{name}</h2>}
      <ReportCard table={outcome} files={files(outcome.key)}>
        {bars.length > 0 && <StackedBars caption={`${chart}, ${name}`} series={[...series]} bars={bars} />}
      </ReportCard>
      <ReportCard table={standing} files={files(standing.key)} />
      <ReportCard table={probability} files={files(probability.key)} />
      {adopt && (
        <Card title={named ? `${adopt.title}, ${name}` : adopt.title}>
          <p className="meta m-0 mb-2">{adoptions.length > 0 ? adopt.note : adopt.none}</p>
          <ul className="lines" aria-label={`${adopt.title}, ${name}`}>
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
