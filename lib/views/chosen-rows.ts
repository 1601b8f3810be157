import { and, inArray, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { ListSpec } from "./list-field";
import type { SavedView } from "./list-views";
import { readAddress } from "./read-address";
import { whereOf } from "./read-list";
import { resolveList } from "./resolve-list";
import type { BulkInput } from "./schema";

/**
 * Which rows a change of many is about, as a condition: the named ones or everything that the list leaves, and of
 * either only what `visible` does.
 * @throws DomainError `rule` when the list is no longer what was looked at, `invalid` when nothing was chosen
 */
export function chosenRows(
  ctx: Ctx,
  spec: ListSpec & { id: AnyPgColumn },
  views: SavedView[],
  { id, all, list }: Pick<BulkInput, "id" | "all" | "list">,
  visible: SQL,
  asked: Parameters<typeof resolveList>[0] = readAddress(list),
): SQL {
  if (!all) {
    if (id.length === 0) throw new DomainError("invalid", "nothing_chosen");
    return and(inArray(spec.id, id), visible) as SQL;
  }
  const { state, left } = resolveList(asked, spec, views);
  // A condition that fell away would let the change reach more rows than were seen.
  if (left > 0) throw new DomainError("rule", "list_changed");
  return whereOf(ctx, spec, state, visible).hits as SQL;
}
