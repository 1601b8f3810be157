import { conditionText } from "./condition-text";
import type { Condition, ListState } from "./schema";

/**
 * A state as the parameters of its address, first page. What the base says already is left out, so that one list has
 * one address; `hasDefault` when an address without anything would show another view.
 */
export function listParameters(state: ListState, base: ListState, hasDefault: boolean): [string, string][] {
  const parameters: [string, string][] = [];
  if (state.view) parameters.push(["view", state.view]);
  else if (hasDefault) parameters.push(["view", "all"]);
  if (state.type !== base.type) parameters.push(["type", state.type ?? "all"]);
  if (!sameAs(state.facets, base.facets)) parameters.push(...state.facets);
  if (state.q) parameters.push(["q", state.q]);
  parameters.push(...filterParameters(state, base));
  if (state.archived !== base.archived) parameters.push(["archived", state.archived ? "1" : "0"]);
  const columns = state.columns.join(",");
  if (columns !== base.columns.join(",")) parameters.push(["columns", columns]);
  if (state.sort !== base.sort || state.dir !== base.dir)
    parameters.push(["sort", state.sort], ["dir", state.dir]);
  return parameters;
}

function filterParameters(state: ListState, base: ListState): [string, string][] {
  const parameters: [string, string][] = [];
  if (state.match !== base.match) parameters.push(["match", state.match]);
  const all = conditionParameters(state);
  if (sameAs(all, conditionParameters(base))) return parameters;
  return [...parameters, ...(all.length > 0 ? all : ([["where", "none"]] as [string, string][]))];
}

export function conditionParameters({
  where,
  groups,
}: Pick<ListState, "where" | "groups">): [string, string][] {
  const named = (name: string, list: Condition[]) =>
    list.map((condition): [string, string] => [name, conditionText(condition)]);
  return [...named("where", where), ...groups.flatMap((group, index) => named(`group${index + 1}`, group))];
}

const sameAs = (a: [string, string][], b: [string, string][]) => JSON.stringify(a) === JSON.stringify(b);

/** What a saved view has to keep for this state. */
export function viewQueryOf(state: ListState) {
  return {
    type: state.type,
    columns: state.columns,
    sort: state.sort,
    dir: state.dir,
    match: state.match,
    where: state.where.map(conditionText),
    groups: state.groups.map((group) => group.map(conditionText)),
    archived: state.archived,
    facets: state.facets,
  };
}
