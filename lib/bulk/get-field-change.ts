import { count, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { listTerms, type Terms } from "@/lib/billing/list-terms";
import { chosenCases } from "@/lib/cases/chosen-cases";
import { chosenContacts } from "@/lib/contacts/chosen-contacts";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { can } from "@/lib/core/permissions";
import { query } from "@/lib/core/query";
import type { CustomField } from "@/lib/custom/custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { chosenCustomers } from "@/lib/customers/chosen-customers";
import type { CardEntity } from "@/lib/views/schema";
import { cardOf } from "./bulk-fields";
import { BulkView, type ChosenRows } from "./schema";
import type { BulkTable } from "./write-where";

export type FieldChangeAsked = {
  entity: CardEntity;
  field: string;
  /** How many rows it is about; with `isMore` at least so many. */
  count: number;
  isMore: boolean;
  own: CustomField[];
  terms: Terms;
};

const countedAtMost = 100_000;
const permissionOf = { customers: "customer:write", contacts: "contact:write", cases: "case:write" } as const;
type Chosen = BulkTable & { chosen: (ctx: Ctx, input: ChosenRows) => Promise<SQL> };
const tables: Record<CardEntity, Chosen> = {
  customers: { table: customers, id: customers.id, chosen: chosenCustomers },
  contacts: { table: contacts, id: contacts.id, chosen: chosenContacts },
  cases: { table: cases, id: cases.id, chosen: chosenCases },
};

/** How many rows a change of one field is about, and what of the organisation's own can be chosen in it. */
export const getFieldChange = query(
  { name: "get-field-change", permission: "change:undo", input: BulkView },
  async (ctx, { entity, field, ...rows }): Promise<FieldChangeAsked> => {
    if (!can(ctx.actor.role, permissionOf[entity])) throw new DomainError("forbidden", "forbidden");
    const found = await countChosen(ctx, entity, rows);
    const own = await listCustomFields(ctx, { entity: cardOf[entity] });
    return {
      entity,
      field,
      count: Math.min(found, countedAtMost),
      isMore: found > countedAtMost,
      own: own.filter(({ archivedAt }) => archivedAt === null),
      terms: await listTerms(ctx, {}),
    };
  },
);

/** None where nothing was chosen, or by a condition that fell away since: whoever goes on would be refused. */
async function countChosen(ctx: Ctx, entity: CardEntity, rows: ChosenRows): Promise<number> {
  const { table, id, chosen } = tables[entity];
  try {
    const among = ctx.tx
      .select({ id: sql`${id}`.as("id") })
      .from(table)
      .where(await chosen(ctx, rows))
      .limit(countedAtMost + 1)
      .as("among");
    const [found] = await ctx.tx.select({ rows: count() }).from(among);
    return found?.rows ?? 0;
  } catch (error) {
    if (error instanceof DomainError) return 0;
    throw error;
  }
}
