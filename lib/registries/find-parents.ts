import { z } from "zod";
import { requiredText, uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { getCustomer } from "@/lib/customers/get-customer";
import { findOwnRecords } from "./find-own-records";

const parents = z.array(
  z.object({
    orgNumber: requiredText(40),
    name: requiredText(300),
    /** Null: the registry gives none. */
    sharePercent: z.string().nullable(),
  }),
);

export type FoundParent = z.output<typeof parents>[number] & {
  /** `present` it is the parent already, `known` it is a customer, `hidden` it is somebody else's own, `new` it is not there. */
  state: "present" | "known" | "hidden" | "new";
  /** Its own record, if the actor may see one. */
  id: string | null;
};

/** The owners that a registry names of a customer, each with the record that the organisation has of it. */
export const findParents = query(
  {
    name: "find-parents",
    permission: "customer:write",
    input: z.object({ customerId: uuid(), parents: parents.max(50) }),
  },
  async (ctx, { customerId, parents: named }): Promise<FoundParent[]> => {
    const { parentId, country } = await getCustomer(ctx, { id: customerId });
    const found: FoundParent[] = [];
    for (const parent of named) {
      const own = await findOwnRecords(ctx, { q: parent.orgNumber, country });
      const id = own.records.find(({ isArchived }) => !isArchived)?.id ?? null;
      const state = id === null ? (own.isHidden ? "hidden" : "new") : id === parentId ? "present" : "known";
      found.push({ ...parent, id, state });
    }
    return found;
  },
);
