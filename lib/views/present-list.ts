import { rowsPerPage } from "@/lib/core/paging";
import { listHref } from "./list-href";
import { listTexts } from "./list-texts";
import { type ListTools, type ListWords, nameOf } from "./list-tools";
import { hiddenOf, presentColumnChoice, presentColumns, presentSorts } from "./present-columns";
import { presentFile } from "./present-file";
import { presentConditions, presentFieldMenu, presentPanel } from "./present-filters";
import { presentRows } from "./present-rows";
import type { ListRead, ListRow } from "./read-list";
import { sortedAtMost } from "./read-list";

type Shown = {
  /** Which condition's form is open. */
  edit: string | undefined;
  mayEdit: boolean;
  /** What the search field is called. */
  search: string;
};

/** A page of a list as finished texts: rows, headings that sort, search, filters, columns, pager. */
export function presentList(
  list: ListRead & { resolved: { left: number } },
  words: ListWords,
  hrefOf: (row: ListRow) => string,
  { edit, mayEdit, search }: Shown,
  tools: ListTools,
) {
  const { t, format } = tools;
  const { place } = words;
  const count = format.count(list.count);
  return {
    count: list.isMore ? t("views.moreThan", { count }) : count,
    columns: presentColumns(words, mayEdit),
    rows: presentRows(list.rows, words, hrefOf, tools),
    search: {
      label: search,
      action: place.path,
      value: place.state.q ?? undefined,
      keep: keptBySearch(words),
    },
    conditions: presentConditions(words, tools),
    fieldMenu: presentFieldMenu(words, tools),
    panel: presentPanel(words, edit, tools),
    columnChoice: presentColumnChoice(words, tools),
    sorts: presentSorts(words, tools),
    archived: {
      label: t("views.archived"),
      isOn: place.state.archived,
      remove: t("views.removeFilter", { name: t("views.archived") }),
      href: listHref(place, { archived: !place.state.archived }),
    },
    notice: noticeOf(list, words, list.resolved.left, tools),
    pager: presentPager(list, words, tools),
    file: presentFile(listHref({ ...place, path: `${place.path}/export` }), t),
    texts: listTexts(tools),
  };
}

function presentPager(list: ListRead, { place }: ListWords, { t, format }: ListTools) {
  const count = format.count(list.count);
  const from = (list.page - 1) * rowsPerPage + 1;
  const range = { from: format.count(from), to: format.count(from + list.rows.length - 1), count };
  const stepTo = (cursor: string | null) =>
    cursor ? listHref(place, { cursor, exact: place.state.exact }) : undefined;
  return {
    label: t("views.pager"),
    summary: list.isMore ? t("views.summaryMore", range) : t("views.summary", range),
    exact: list.isMore
      ? { label: t("views.countExactly"), href: listHref(place, { exact: true, cursor: place.state.cursor }) }
      : undefined,
    previous: { label: t("views.previous"), href: stepTo(list.previous) },
    next: { label: t("views.next"), href: stepTo(list.next) },
  };
}

/** What the list could not do as asked. */
function noticeOf(list: ListRead, words: ListWords, left: number, { t, format }: ListTools): string | null {
  if (list.unsorted) {
    const name = nameOf(words, list.unsorted);
    return t("views.unsorted", { name, count: format.count(sortedAtMost) });
  }
  return left > 0 ? t("views.leftOut", { count: left }) : null;
}

/** What travels with a search: everything else that is chosen. */
function keptBySearch({ place }: ListWords): Record<string, string[]> {
  const kept: Record<string, string[]> = {};
  for (const { name, value } of hiddenOf(place, { q: null })) kept[name] = [...(kept[name] ?? []), value];
  return kept;
}
