import { query } from "@/lib/core/query";
import { fieldFacts } from "@/lib/views/field-facts";
import { readExport } from "@/lib/views/read-export";
import type { ListState } from "@/lib/views/schema";
import { CaseListAsked } from "./case-list-asked";
import { readCaseChoices } from "./list-cases";
import { resolveCaseList } from "./resolve-case-list";
import { visibleCases } from "./visibility";

/** The whole list as it is filtered, sorted and shown, for a file, stretch by stretch. */
export const exportCases = query(
  { name: "export-cases", permission: "case:read", input: CaseListAsked },
  async (ctx, asked) => {
    const { spec, resolved, views, own, filter } = await resolveCaseList(ctx, asked);
    const state = withCurrency(resolved.state);
    const rows = await readExport(ctx, spec, state, visibleCases(ctx));
    const links = await readCaseChoices(ctx, new Set(state.columns));
    return {
      rows,
      resolved: { ...resolved, state },
      views,
      fields: fieldFacts(spec.fields),
      links,
      own,
      filter,
    };
  },
);

/** An amount in a file is a number: its currency stands in a column of its own. */
function withCurrency(state: ListState): ListState {
  const { columns } = state;
  const isAmount = (key: string) => key === "value" || key === "weighted";
  if (columns.includes("currency") || !columns.some(isAmount)) return state;
  const at = columns.findLastIndex(isAmount) + 1;
  return { ...state, columns: columns.toSpliced(at, 0, "currency") };
}
