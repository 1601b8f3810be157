import type { CaseTo } from "./case-to";
import type { CaseTools } from "./present-case";
import type { CaseFilter } from "./schema";

/** Names of what the filter holds the ids of. */
type Names = Map<string, string>;

/** What of the fixed filters has no list to choose from: it came from a chart, a card or a report, and can be taken away. */
export function presentCaseBar(filter: CaseFilter, names: Names, to: CaseTo, tools: CaseTools) {
  const { t } = tools;
  return {
    active: activeFilters(filter, names, tools).map(({ text, without }) => ({ text, href: to(without) })),
    interval: presentInterval(filter, to, tools),
    texts: {
      remove: t("cases.remove"),
      closed: t("cases.closed"),
      from: t("cases.from"),
      to: t("cases.to"),
      apply: t("cases.apply"),
      clearClosed: t("cases.removeFilter", { name: t("cases.closed") }),
    },
  };
}

type Active = { text: string; without: Partial<CaseFilter> };

function activeFilters(filter: CaseFilter, names: Names, { t, format }: CaseTools): Active[] {
  const named = (label: string, value: string | undefined, none: string) =>
    value && `${label}: ${value === "none" ? none : (names.get(value) ?? value)}`;
  const { openedFrom, openedTo } = filter;
  const day = (date: string | undefined) => (date ? format.date(date) : "");
  const opened = openedFrom || openedTo ? `${day(openedFrom)}–${day(openedTo)}` : undefined;
  const found: [text: string | undefined, without: Partial<CaseFilter>][] = [
    [
      // Of one that the reader can't see, not even its id.
      filter.customer &&
        named(
          t("cases.customer"),
          names.has(filter.customer) || filter.customer === "none" ? filter.customer : t("cases.oneCustomer"),
          t("reports.noCustomer"),
        ),
      { customer: undefined },
    ],
    [named(t("cases.team"), filter.team, t("cases.noTeam")), { team: undefined }],
    [named(t("cases.category"), filter.category, t("cases.noCategory")), { category: undefined }],
    [named(t("cases.product"), filter.product, t("cases.noProduct")), { product: undefined }],
    [named(t("cases.source"), filter.source, t("cases.noSource")), { source: undefined }],
    [named(t("cases.competitor"), filter.competitor, t("cases.noCompetitor")), { competitor: undefined }],
    [opened && `${t("cases.opened")}: ${opened}`, { openedFrom: undefined, openedTo: undefined }],
    [filter.moved && t("cases.movedBetween", between(filter, format)), whatMoved],
    [filter.heldAt && t("cases.heldAt", { at: instant(filter.heldAt, format) }), { heldAt: undefined }],
    [filter.stood && t("cases.stoodIn", { status: names.get(filter.stood) ?? "" }), whereStood],
    [filter.stalled && t("cases.stalledDue"), { stalled: undefined }],
    [filter.forgotten && t("cases.forgotten"), { forgotten: undefined }],
  ];
  return found.flatMap(([text, without]) => (text ? { text, without } : []));
}

const whatMoved = { moved: undefined, movedFrom: undefined, movedTo: undefined };
const whereStood = { stood: undefined, stoodFrom: undefined, stoodTo: undefined, stoodUntil: undefined };

const between = ({ movedFrom, movedTo }: CaseFilter, format: CaseTools["format"]) => ({
  from: movedFrom ? instant(movedFrom, format) : "",
  to: movedTo ? instant(movedTo, format) : "",
});

/** A day, and the time of it unless it is the day's beginning. */
function instant(text: string, format: CaseTools["format"]): string {
  const time = text.slice(11, 16);
  return `${format.date(text.slice(0, 10))}${time === "00:00" ? "" : ` ${format.time(time)}`}`;
}

/** When they were closed: asked only where closed ones are among the rows. */
function presentInterval(filter: CaseFilter, to: CaseTo, { format }: CaseTools) {
  const { closedFrom, closedTo, state } = filter;
  if ((state === "open" || state === "stalled") && !closedFrom && !closedTo) return null;
  const days = { from: closedFrom && format.date(closedFrom), to: closedTo && format.date(closedTo) };
  return {
    ...days,
    closedFrom,
    closedTo,
    clear: to({ closedFrom: undefined, closedTo: undefined, state }),
    /** The address without the days, which the form adds. */
    base: to({ closedFrom: undefined, closedTo: undefined, state }),
  };
}
