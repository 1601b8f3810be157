import { and, eq, isNull } from "drizzle-orm";
import { customFields } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { CustomFieldId } from "./schema";

/** Takes a field off the cards, forms, lists and filters. The records keep its values, which come back with it. */
export const archiveCustomField = command(
  { name: "archive-custom-field", permission: "setting:write", input: CustomFieldId },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .update(customFields)
      .set({ archivedAt: ctx.now })
      .where(and(eq(customFields.id, id), isNull(customFields.archivedAt)))
      .returning({ names: customFields.names, entity: customFields.entity });
    if (!row) throw notFound();
    return { id, entity: row.entity, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
