import { and, inArray } from "drizzle-orm";
import { z } from "zod";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { notDuplicates } from "@/db/tenant/schema/duplicates";
import { visibleContacts } from "@/lib/contacts/visibility";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { visibleCustomers } from "@/lib/customers/visibility";
import { mergedEntities } from "@/lib/merging/schema";

const input = z.object({ entity: z.enum(mergedEntities), lowId: uuid(), highId: uuid() });

/** Remembers that two records are two, so that nobody is asked again. Both must be the actor's to see. */
export const dismissPair = command(
  { name: "dismiss-pair", permission: "merge:run", input },
  async (ctx, { entity, ...ids }): Promise<{ entity: string }> => {
    const [lowId = "", highId = ""] = [ids.lowId, ids.highId].toSorted();
    const table = entity === "customers" ? customers : contacts;
    const visible = entity === "customers" ? visibleCustomers(ctx) : visibleContacts(ctx);
    const seen = await ctx.tx
      .select({ id: table.id })
      .from(table)
      .where(and(inArray(table.id, [lowId, highId]), visible));
    if (seen.length < 2) throw notFound();
    await ctx.tx.insert(notDuplicates).values({ entity, lowId, highId }).onConflictDoNothing();
    return { entity };
  },
);
