import type { CurrencyPipeline } from "./get-pipeline-report";
import type { PipelineAddress } from "./pipeline-address";
import { dimensionTexts } from "./present-dimension";
import { presentPipeline } from "./present-pipeline";
import { presentPipelineTotal } from "./present-pipeline-total";
import { choiceChip, type ReportChoices, reportChips } from "./present-report-filters";
import { presentReportPage } from "./present-report-page";
import type { ReportFile } from "./report-file";
import type { ReportPageTools } from "./report-table";
import { pipelineDimensions } from "./schema";

/** The weighted pipeline as its page shows it: filters, the total across currencies, and each currency. */
export function presentPipelinePage(
  report: CurrencyPipeline[],
  choices: ReportChoices,
  address: PipelineAddress,
  tools: ReportPageTools,
) {
  const base = `/${tools.slug}/reports/pipeline`;
  const chips = [
    choiceChip(base, address, tools, {
      name: "by",
      label: tools.t("reports.by"),
      choices: pipelineDimensions.map((id) => ({ id, name: dimensionTexts(id, tools).column })),
      current: address.by,
    }),
    ...reportChips(base, address, choices, tools),
  ];
  return {
    ...presentReportPage(base, address, chips, tools),
    total: presentPipelineTotal(report, address, tools),
    sections: report.map((section) => presentPipeline(section, address, tools)),
  };
}

/** The tables of the page, as files. */
export function presentPipelineFile(
  report: CurrencyPipeline[],
  address: PipelineAddress,
  tools: ReportPageTools,
): ReportFile {
  const { t, today } = tools;
  const total = presentPipelineTotal(report, address, tools);
  return {
    name: `${t("reports.pipelineTitle")} ${today}`,
    sections: [
      ...report.map((section) => ({
        currency: section.currency,
        tables: [presentPipeline(section, address, tools).table],
      })),
      ...(total?.table ? [{ currency: null, tables: [total.table] }] : []),
    ],
    currencyHeading: t("reports.currency"),
  };
}
