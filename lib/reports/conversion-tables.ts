import { type StayEnd, stayEnds } from "@/lib/cases/stay-ends";
import type { StatusConversion } from "./get-conversion";
import { type Cell, casesHref, cellsOf, type ReportTable, type ReportTools } from "./report-table";

/** The cases that entered a status in the interval, or those of them that went somewhere. */
export type StatusCases = (status: StatusConversion, end?: StayEnd | "left") => string;

/** One pipeline's numbers: where the cases went, how long they stood, what history says of winning. */
export const conversionTables = (statuses: StatusConversion[], rows: StatusCases, tools: ReportTools) => ({
  outcome: outcomeTable(statuses, rows, tools),
  standing: standingTable(statuses, rows, tools),
  probability: probabilityTable(statuses, tools),
});

function outcomeTable(statuses: StatusConversion[], rows: StatusCases, tools: ReportTools): ReportTable {
  const { t } = tools;
  const cell = cellsOf(tools);
  const names: Record<StayEnd, string> = {
    on: t("conversion.on"),
    back: t("conversion.back"),
    stalled: t("conversion.stalled"),
    lost: t("conversion.lost"),
    elsewhere: t("conversion.elsewhere"),
    still: t("conversion.still"),
  };
  const others = stayEnds.filter((end) => end !== "on");
  return {
    key: "outcome",
    title: t("conversion.outcome"),
    note: t("conversion.onNote"),
    columns: [
      t("conversion.status"),
      t("conversion.entered"),
      names.on,
      t("conversion.onShare"),
      ...others.map((end) => names[end]),
    ],
    rows: statuses.map((status) => [
      cell.name(status.name),
      cell.count(status.entered, rows(status)),
      cell.count(status.ends.on, rows(status, "on")),
      cell.share(status.ends.on, status.entered),
      ...others.map((end) => cell.count(status.ends[end], rows(status, end))),
    ]),
  };
}

function standingTable(statuses: StatusConversion[], rows: StatusCases, tools: ReportTools): ReportTable {
  const { t, format } = tools;
  const cell = cellsOf(tools);
  const days = (value: number | null): Cell =>
    value === null
      ? { kind: "number", text: "–", raw: "" }
      : { kind: "number", text: format.number(value.toFixed(1)), raw: value.toFixed(1) };
  return {
    key: "standing",
    title: t("conversion.standing"),
    columns: [
      t("conversion.status"),
      t("conversion.left"),
      t("conversion.leftMedian"),
      t("conversion.leftMean"),
      t("conversion.still"),
      t("conversion.stillMedian"),
      t("conversion.stillMean"),
    ],
    rows: statuses.map((status) => [
      cell.name(status.name),
      cell.count(status.entered - status.ends.still, rows(status, "left")),
      days(status.left.median),
      days(status.left.mean),
      cell.count(status.ends.still, rows(status, "still")),
      days(status.still.median),
      days(status.still.mean),
    ]),
  };
}

function probabilityTable(statuses: StatusConversion[], tools: ReportTools): ReportTable {
  const { t, format, slug } = tools;
  const cell = cellsOf(tools);
  const bound = (share: number | null): Cell =>
    share === null
      ? { kind: "number", text: "–", raw: "" }
      : { kind: "number", text: format.percent(share * 100), raw: (share * 100).toFixed(1) };
  return {
    key: "probability",
    title: t("conversion.probability"),
    note: t("conversion.probabilityNote"),
    columns: [
      t("conversion.status"),
      t("conversion.set"),
      t("conversion.share"),
      t("conversion.low"),
      t("conversion.high"),
      t("conversion.closed"),
      t("conversion.won"),
    ],
    rows: statuses.map(({ statusId, name, probabilityPercent, history }) => [
      cell.name(name),
      { kind: "number", text: format.percent(probabilityPercent), raw: String(probabilityPercent) },
      cell.share(history.won, history.closed),
      bound(history.low),
      bound(history.high),
      cell.count(history.closed, casesHref(slug, { stood: statusId, state: "closed" })),
      cell.count(history.won, casesHref(slug, { stood: statusId, state: "won" })),
    ]),
  };
}
