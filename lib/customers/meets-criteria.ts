import { and, eq, type SQL, sql } from "drizzle-orm";
import { customerCategories, customers } from "@/db/tenant/schema/customers";
import { categoryWithDaughters } from "@/lib/categories/category-with-daughters";
import { contains, digitsOf, matches } from "@/lib/core/search-pattern";
import type { Criteria } from "@/lib/search/schema";

/** Condition that a customer meets all of a search's further conditions; undefined when there are none. */
export function customerMeets({
  email,
  phone,
  fax,
  address,
  url,
  category,
  owner,
}: Criteria): SQL | undefined {
  return and(
    email ? and(contains(customers.search, email), contains(sql`app.fold(${emails})`, email)) : undefined,
    phone
      ? and(
          contains(customers.search, digitsOf(phone) ?? phone),
          contains(phoneDigits, digitsOf(phone) ?? phone),
        )
      : undefined,
    fax ? and(contains(reach, digitsOf(fax) ?? fax), contains(faxDigits, digitsOf(fax) ?? fax)) : undefined,
    address ? and(matches(reach, address) ?? undefined, matches(places, address) ?? undefined) : undefined,
    url
      ? and(contains(reach, url), contains(sql`app.fold(coalesce(${customers.website}, ''))`, url))
      : undefined,
    category
      ? sql`exists (select from ${customerCategories} where ${customerCategories.customerId} = ${customers.id}
          and ${customerCategories.categoryId} in ${categoryWithDaughters([category])})`
      : undefined,
    owner ? eq(customers.ownerId, owner) : undefined,
  );
}

const { email, invoiceEmail, phone, phones, phoneE164, fax, website, street, postcode, city, addresses } =
  customers;
// As the index has it: it finds the candidates, and the one field that was asked for decides.
const reach = sql`app.customer_reach(${fax}, ${website}, ${street}, ${postcode}, ${city}, ${addresses})`;
const places = sql`app.customer_reach(null, null, ${street}, ${postcode}, ${city}, ${addresses})`;
const emails = sql`concat_ws(' ', ${email}, ${invoiceEmail}, app.words(${customers.emails}))`;
const phoneDigits = sql`regexp_replace(concat_ws(' ', ${phone}, app.pluck(${phones}, 'number'), ${phoneE164}, app.pluck(${phones}, 'e164')), '\\D', '', 'g')`;
const faxDigits = sql`regexp_replace(${fax}, '\\D', '', 'g')`;
