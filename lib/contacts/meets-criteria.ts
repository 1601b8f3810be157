import { and, eq, type SQL, sql } from "drizzle-orm";
import { contactCategories, contacts } from "@/db/tenant/schema/contacts";
import { categoryWithDaughters } from "@/lib/categories/category-with-daughters";
import { contains, digitsOf, matches } from "@/lib/core/search-pattern";
import type { Criteria } from "@/lib/search/schema";

/** Condition that a person meets all of a search's further conditions; persons have neither fax nor website. */
export function contactMeets({
  email,
  phone,
  fax,
  address,
  url,
  category,
  owner,
}: Criteria): SQL | undefined {
  return and(
    fax || url ? sql`false` : undefined,
    email ? and(contains(contacts.search, email), contains(emails, email)) : undefined,
    phone
      ? and(
          contains(contacts.search, digitsOf(phone) ?? phone),
          contains(phoneDigits, digitsOf(phone) ?? phone),
        )
      : undefined,
    address ? (matches(reach, address) ?? undefined) : undefined,
    category
      ? sql`exists (select from ${contactCategories} where ${contactCategories.contactId} = ${contacts.id}
          and ${contactCategories.categoryId} in ${categoryWithDaughters([category])})`
      : undefined,
    owner ? eq(contacts.ownerId, owner) : undefined,
  );
}

// As the index has it.
const reach = sql`app.contact_reach(${contacts.street}, ${contacts.postcode}, ${contacts.city})`;
const emails = sql`app.fold(concat_ws(' ', ${contacts.email}, app.words(${contacts.emails})))`;
const phoneDigits = sql`regexp_replace(concat_ws(' ', ${contacts.phone}, app.pluck(${contacts.phones}, 'number'), ${contacts.phoneE164}, app.pluck(${contacts.phones}, 'e164')), '\\D', '', 'g')`;
