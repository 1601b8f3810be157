import { z } from "zod";
import { country, requiredText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { findCustomers } from "@/lib/customers/find-customers";
import { checkOrganisationNumber } from "@/lib/customers/organisation-number";
import { findDuplicates } from "@/lib/duplicates/find-duplicates";
import { askedFor } from "./asked-for";

export type OwnRecord = { id: string; name: string; detail: string; isArchived: boolean };
export type OwnRecords = {
  records: OwnRecord[];
  /** Somebody else's record has the number; who asks may not know more of it. */
  isHidden: boolean;
  /** The typed number, if it is one, in its country's form and whether its check digits are right. */
  number: { value: string; isValid: boolean } | null;
};

const shown = 5;

/** The organisation's own customers for what a new one is begun with, by number or name. */
export const findOwnRecords = query(
  {
    name: "find-own-records",
    permission: "customer:write",
    input: z.object({ q: requiredText(200), country: country().nullish().catch(null) }),
  },
  async (ctx, { q, country: given }): Promise<OwnRecords> => {
    const asked = askedFor(q, given ?? ctx.tenant.country);
    const detail = (row: { number: string | null; orgNumber: string | null; city: string | null }) =>
      [row.number, row.orgNumber, row.city].filter(Boolean).join(" · ");
    if (!asked.number) {
      const found = await findCustomers(ctx, q, { limit: shown });
      const records = found.map((row) => ({
        id: row.id,
        name: row.name,
        detail: detail(row),
        isArchived: false,
      }));
      return { records, isHidden: false, number: null };
    }
    const checked = checkOrganisationNumber(asked.number, asked.country);
    const { matches, hidden } = await findDuplicates(ctx, {
      entity: "customer",
      orgNumber: checked.value,
      country: asked.country,
    });
    const records = matches.map(({ id, name, hint, archived }) => ({
      id,
      name,
      detail: hint ?? "",
      isArchived: archived,
    }));
    return { records, isHidden: hidden, number: checked };
  },
);
