import { ImportRows } from "@/components/imports/import-rows";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import type { ImportDetail } from "@/lib/imports/get-import";
import type { ImportRow } from "@/lib/imports/list-import-rows";
import { type ImportStep, presentOutcomes } from "@/lib/imports/present-import";
import { presentRows } from "@/lib/imports/present-rows";
import type { PageTools } from "@/lib/request/page";

type Props = {
  job: ImportDetail;
  step: ImportStep;
  outcome: string;
  isFirst: boolean;
  page: { rows: ImportRow[]; next: number | null };
  tools: PageTools;
};

/** What the rows become or became: a tab an outcome, with each row's reason; those left out as a file. */
export function ImportResults({ job, step, outcome, isFirst, page, tools }: Props) {
  const { t, tenant } = tools;
  const base = `/${tenant.slug}/imports/${job.id}`;
  const here = `${base}/${step}?outcome=${outcome}`;
  const { error = 0, duplicate = 0, hidden = 0 } = job.counts;
  const title = step === "run" ? t("imports.resultsDone") : t("imports.results");
  return (
    <Card title={title}>
      <Tabs label={title} items={presentOutcomes(job, outcome, step, tools)} />
      <ImportRows
        caption={t("imports.outcome", { outcome })}
        rows={presentRows(page.rows, job, tools)}
        next={
          page.next === null ? null : { label: t("imports.nextRows"), href: `${here}&after=${page.next}` }
        }
        first={isFirst ? null : { label: t("imports.firstRows"), href: here }}
        texts={{
          row: t("imports.row"),
          record: t("imports.record"),
          why: t("imports.why"),
          none: t("imports.noRows"),
        }}
      />
      {error + duplicate + hidden > 0 && (
        <p className="m-0 mt-3">
          <LinkButton href={`${base}/left`} icon="download" download>
            {t("imports.download")}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
