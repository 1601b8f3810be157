import { z } from "zod";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { findContacts } from "./find-contacts";

const shown = 10;

/** The persons to pick from for what was typed. */
export const suggestContacts = query(
  {
    name: "suggest-contacts",
    permission: "contact:read",
    input: z.object({ q: optionalText(100).catch(null) }),
  },
  async (ctx, { q }): Promise<{ value: string; label: string; hint: string }[]> => {
    const hits = q ? await findContacts(ctx, q, shown) : [];
    return hits.map(({ id, name, customerName, email }) => ({
      value: id,
      label: name,
      hint: customerName ?? email ?? "",
    }));
  },
);
