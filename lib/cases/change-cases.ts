import { and, type SQL } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { changeRows } from "@/lib/views/change-rows";
import { chosenRows } from "@/lib/views/chosen-rows";
import { addressParameters } from "@/lib/views/read-address";
import { BulkInput } from "@/lib/views/schema";
import { CaseListAsked } from "./case-list-asked";
import { resolveCaseList } from "./resolve-case-list";
import { visibleCases } from "./visibility";

/** Gives many cases at once an owner or a tag, takes one away, archives or restores them. */
export const changeCases = command(
  { name: "change-cases", permission: "case:write", input: BulkInput },
  async (ctx, input) => {
    const asked = CaseListAsked.parse(addressParameters(input.all ? input.list : ""));
    const { spec, views } = await resolveCaseList(ctx, asked);
    const chosen = chosenRows(ctx, { ...spec, id: cases.id }, views, input, visibleCases(ctx), asked);
    const { id, ownerId, tags, archivedAt } = cases;
    const of = { table: cases, id, ownerId, tags, archivedAt, links: null };
    return { count: await changeRows(ctx, of, and(chosen) as SQL, input), change: input.change };
  },
);
