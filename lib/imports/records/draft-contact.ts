import { writePostcode } from "@/lib/addresses/rules";
import { phoneE164, storePhones } from "@/lib/core/phone";
import type { RowValues } from "../read-row";
import { ownValues } from "./own-values";
import type { Draft, DraftContext } from "./record-kind";
import { companiesOf } from "./resolve-companies";

/** A person as a row tells of it, with a role at each company that it names. */
export function draftContact(
  values: RowValues,
  externalId: string,
  context: DraftContext,
): Draft | { reason: string; value?: string } {
  const { text, list, named } = values;
  const { ctx, source } = context;
  const [email, ...emails] = list.email ?? [];
  const { first, last } = nameOf(text, email);
  if (first === "") return { reason: "person_missing" };
  const country = text.country ?? ctx.tenant.country;
  const postcode =
    text.postcode === undefined
      ? null
      : (writePostcode(text.postcode, country) ?? (text.country ? undefined : text.postcode));
  if (postcode === undefined) return { reason: "postcode", value: text.postcode ?? "" };
  const own = ownValues(values, "contact", context);
  if ("reason" in own) return own;
  const phone = text.phone ?? text.mobile ?? null;
  const mobile = text.phone && text.mobile ? [{ kind: "mobile" as const, number: text.mobile }] : [];
  const name = [first, last].filter(Boolean).join(" ");
  return {
    name,
    columns: {
      first_name: first,
      last_name: last,
      email: email ?? null,
      emails,
      phone,
      phone_e164: phoneE164(phone, country),
      phones: storePhones(mobile, country),
      street: text.street ?? null,
      postcode,
      city: text.city ?? null,
      country: text.country ?? null,
      tags: list.tags ?? [],
      custom: own.values,
      owner_id: named.owner?.[0] ?? null,
      external_id: externalId,
    },
    links: { category: named.category ?? [], titles: list.titles ?? [], ...companiesOf(values, source) },
    keys: [{ by: "id", key: externalId }, ...(email ? [{ by: "email" as const, key: `mail:${email}` }] : [])],
    offers: emails.map((one) => `mail:${one}`),
  };
}

/** "Ek, Åsa" and "Åsa Ek" say the same; an address alone names by what stands before its sign. */
function nameOf(text: Record<string, string>, email: string | undefined): { first: string; last: string } {
  const { firstName, lastName, fullName } = text;
  if (firstName || lastName)
    return firstName ? { first: firstName, last: lastName ?? "" } : { first: lastName ?? "", last: "" };
  if (!fullName) return { first: email?.split("@")[0] ?? "", last: "" };
  const [before = "", behind] = fullName.split(/\s*,\s*/);
  if (behind) return { first: behind, last: before };
  const words = fullName.split(" ");
  const last = words.length > 1 ? (words.pop() ?? "") : "";
  return { first: words.join(" "), last };
}
