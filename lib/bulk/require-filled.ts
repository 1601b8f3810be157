import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { boxesInUse } from "@/lib/custom/resolve-card";
import type { CardEntity } from "@/lib/views/schema";
import { cardOf } from "./bulk-fields";

/**
 * What the organisation's layout requires isn't emptied for many at once either, on whichever of them it is shown.
 * @throws DomainError `invalid` at the field
 */
export async function requireFilled(
  ctx: Ctx,
  entity: CardEntity,
  field: string,
  input = field,
): Promise<void> {
  const card = cardOf[entity];
  const { boxes } = await getCardLayout(ctx, { entity: card });
  const places = boxesInUse(card, boxes).flatMap((box) => box.fields);
  if (places.some(({ key, required }) => key === field && required))
    throw new DomainError("invalid", "required", { field: input });
}
