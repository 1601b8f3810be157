import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { type CardBox, cardLayouts } from "@/db/tenant/schema/settings";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";
import type { CustomField } from "./custom-field";
import { listCustomFields } from "./list-custom-fields";
import { completeLayout } from "./resolve-card";

export type CardLayout = {
  boxes: CardBox[];
  /** The organisation's own fields, archived ones included. */
  fields: CustomField[];
  /** The organisation changed it. */
  isOwn: boolean;
};

/** How a kind of card is laid out, whole: also what is hidden on it. */
export const getCardLayout = query(
  {
    name: "get-card-layout",
    permission: "setting:read",
    input: z.object({ entity: z.enum(["customer", "contact", "case"]).default("customer") }),
  },
  async (ctx, { entity }): Promise<CardLayout> => {
    const fields = await listCustomFields(ctx, { entity });
    const [stored] = await statement(ctx.tx).execute({ entity });
    const boxes = completeLayout(entity, stored?.boxes ?? null, fields);
    return { boxes, fields, isOwn: stored !== undefined };
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({ boxes: cardLayouts.boxes })
    .from(cardLayouts)
    .where(eq(cardLayouts.entity, sql.placeholder("entity")))
    .prepare("get_card_layout"),
);
