import type { Ctx } from "@/lib/core/context";
import { customerListSpec } from "@/lib/customers/customer-list-spec";
import { visibleCustomers } from "@/lib/customers/visibility";
import { whereOf } from "@/lib/views/read-list";
import { readListPage } from "@/lib/views/read-list-page";
import { resolveList } from "@/lib/views/resolve-list";
import { ListAsked } from "@/lib/views/schema";

/** The names of the customers that pass, asked row by row, as of very many. */
export async function walkedCustomers(
  ctx: Ctx,
  asked: { where: string[]; match?: "any" },
): Promise<unknown[]> {
  const spec = customerListSpec(ctx, []);
  const { state } = resolveList(ListAsked.parse(asked), spec, []);
  const { rows } = await readListPage(
    ctx,
    spec,
    state,
    whereOf(ctx, spec, state, visibleCustomers(ctx)).walked,
    "index",
  );
  return rows.map((row) => row.name);
}
