import { and, eq, isNotNull } from "drizzle-orm";
import { customFields } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { CustomFieldId } from "./schema";

/** Brings an archived field back, with the values that the records kept. */
export const restoreCustomField = command(
  { name: "restore-custom-field", permission: "setting:write", input: CustomFieldId },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .update(customFields)
      .set({ archivedAt: null })
      .where(and(eq(customFields.id, id), isNotNull(customFields.archivedAt)))
      .returning({ names: customFields.names, entity: customFields.entity });
    if (!row) throw notFound();
    return { id, entity: row.entity, name: nameIn(row.names, ctx.actor.locale, ctx.tenant.locale) };
  },
);
