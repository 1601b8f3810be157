import { type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { findByExternalId } from "./external-ids";

type WantedContact = {
  place: number;
  ext: unknown;
  mail: string | null;
  name: string | null;
  /** Those that are there already. */
  companies: string[];
};

/**
 * The common tables `wanted`, with the key of each name, and `found`: who is known by identifier, by e-mail, or by name at one of the
 * companies, whether or not the reader may know of them.
 */
export const foundContacts = (wanted: WantedContact[]): SQL => sql`
    wanted as materialized (
      select r.*, 'name:' || app.name_key(r.name) as name_key from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
        as r (place integer, ext text, mail text, name text, companies uuid[])
    ), found as (
      ${findByExternalId("contact", contacts)}
      union all select w.place, 'email', c.id from wanted w join ${contacts} c on c.match_keys @> array[w.mail]
       where w.mail is not null
      union all select w.place, 'name', c.id from wanted w join ${contacts} c on c.match_keys @> array[w.name_key]
       where cardinality(w.companies) > 0 and exists (
         select from contact_roles o where o.contact_id = c.id and o.customer_id = any(w.companies))
    )`;
