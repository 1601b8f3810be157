import { eq, sql } from "drizzle-orm";
import { type CardBox, type CardEntity, cardLayouts } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "./custom-field";
import { getCardLayout } from "./get-card-layout";

type Change = (boxes: CardBox[], fields: CustomField[]) => CardBox[];

/** Writes a layout anew after a change to the one that stands; changes made at the same time come one after the other. */
export async function changeLayout(ctx: Ctx, entity: CardEntity, change: Change): Promise<void> {
  await ctx.tx
    .select({ id: cardLayouts.id })
    .from(cardLayouts)
    .where(eq(cardLayouts.entity, entity))
    .for("update");
  const { boxes, fields } = await getCardLayout(ctx, { entity });
  const changed = change(boxes, fields);
  await ctx.tx
    .insert(cardLayouts)
    .values({ entity, boxes: changed })
    .onConflictDoUpdate({
      target: cardLayouts.entity,
      set: { boxes: changed, updatedAt: sql`now()`, version: sql`${cardLayouts.version} + 1` },
    });
}
