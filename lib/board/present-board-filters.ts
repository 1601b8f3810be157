import type { CaseKnown } from "@/lib/cases/case-list-words";
import { caseTo } from "@/lib/cases/case-to";
import type { CaseTools } from "@/lib/cases/present-case";
import { presentCaseBar } from "@/lib/cases/present-case-bar";
import { presentCaseFilters } from "@/lib/cases/present-case-filters";
import { listTexts } from "@/lib/views/list-texts";
import type { ListTools, ListWords } from "@/lib/views/list-tools";
import { hiddenOf } from "@/lib/views/present-columns";
import { presentConditions, presentFieldMenu, presentPanel } from "@/lib/views/present-filters";
import type { Board } from "./get-board";

type Known = CaseKnown & {
  /** Of what the filter holds the id of. */
  names: Map<string, string>;
  /** Which condition's form is open. */
  edit: string | undefined;
};

/** The list's own filters over the board; which statuses are open is what its columns say. */
export function presentBoardFilters(
  board: Board,
  words: ListWords,
  { names, edit, ...known }: Known,
  tools: CaseTools & ListTools,
) {
  const { t } = tools;
  const { place } = words;
  const to = caseTo(place, board.filter);
  const currencies = board.columns.flatMap(({ sums }) => sums.map(({ currency }) => currency));
  // Which pipeline's columns these are is said also where nobody asked for one.
  const pipeline = board.pipelines.length > 1 ? (board.pipelineId ?? undefined) : board.filter.pipeline;
  const chips = presentCaseFilters(
    { ...board.filter, pipeline },
    { ...known, currencies: [...new Set(currencies)], charts: null },
    to,
    tools,
  );
  const keep: Record<string, string[]> = {};
  for (const { name, value } of hiddenOf(place, { q: null })) keep[name] = [...(keep[name] ?? []), value];
  return {
    search: { label: t("cases.search"), action: place.path, value: place.state.q ?? undefined, keep },
    conditions: presentConditions(words, tools),
    fieldMenu: presentFieldMenu(words, tools),
    panel: presentPanel(words, edit, tools),
    columnChoice: null,
    sorts: null,
    archived: null,
    file: null,
    texts: listTexts(tools),
    fixed: {
      action: place.path,
      ...presentCaseBar(board.filter, names, to, tools),
      chips: chips.filter(({ id }) => id !== "filter-state"),
    },
  };
}
