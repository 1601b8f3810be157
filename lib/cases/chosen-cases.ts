import type { SQL } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import type { ChosenRows } from "@/lib/bulk/schema";
import type { Ctx } from "@/lib/core/context";
import { chosenRows } from "@/lib/views/chosen-rows";
import { addressParameters } from "@/lib/views/read-address";
import { CaseListAsked } from "./case-list-asked";
import { resolveCaseList } from "./resolve-case-list";
import { visibleCases } from "./visibility";

/** Which cases a change of many is about: the named ones or all that the list leaves, of either those that can be seen. */
export async function chosenCases(ctx: Ctx, input: ChosenRows): Promise<SQL> {
  const asked = CaseListAsked.parse(addressParameters(input.all ? input.list : ""));
  const { spec, views } = await resolveCaseList(ctx, asked);
  return chosenRows(ctx, { ...spec, id: cases.id }, views, input, visibleCases(ctx), asked);
}
