import { asc } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { customFields } from "@/db/tenant/schema/settings";
import type { TenantTx } from "@/db/transaction";
import { query } from "@/lib/core/query";
import type { CustomField } from "./custom-field";

/** The organisation's own fields of one kind of card or of all, archived ones included, in the order they were made. */
export const listCustomFields = query(
  {
    name: "list-custom-fields",
    permission: "setting:read",
    input: z.object({ entity: z.enum(["customer", "contact", "case"]).optional() }),
  },
  async (ctx, { entity }): Promise<CustomField[]> => {
    const all = await statement(ctx.tx).execute();
    return entity ? all.filter((field) => field.entity === entity) : all;
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: customFields.id,
      entity: customFields.entity,
      key: customFields.key,
      names: customFields.names,
      kind: customFields.kind,
      options: customFields.options,
      hasPeriod: customFields.hasPeriod,
      archivedAt: customFields.archivedAt,
      version: customFields.version,
    })
    .from(customFields)
    .orderBy(asc(customFields.entity), asc(customFields.id))
    .prepare("list_custom_fields"),
);
