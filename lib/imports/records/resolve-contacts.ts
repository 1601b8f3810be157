import { sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { visibleContacts } from "@/lib/contacts/visibility";
import { lookUp } from "../look-up";
import type { RowValues } from "../read-row";
import { foundContacts } from "./found-contacts";
import type { Draft, DraftContext, Links } from "./record-kind";

type Wanted = {
  draft: Draft;
  ext: string | null;
  mail: string | null;
  name: string | null;
  companies: string[];
};
type Found = { place: number; by: string; id: string; name: string };

/** How a row names the person that its record is about: by the other system's identifiers, an address, or a name at the company. */
export function contactsOf({ text }: RowValues, source: string): Links {
  const ids = (text.contactId ?? "").split(";").flatMap((id) => id.trim() || []);
  return {
    contactId: ids.map((id) => `${source}:${id}`),
    contactEmail: text.contactEmail ? [text.contactEmail.toLowerCase()] : [],
    contactName: text.contactName ? [text.contactName] : [],
  };
}

/**
 * Turns the persons that rows name into contacts that the actor can see, `links.contact`; gives what named nobody, by place. A name
 * alone tells a person only at the company that the row names, and where nobody else there is called so.
 */
export async function resolveContacts(drafts: Draft[], { ctx }: DraftContext): Promise<Map<number, string>> {
  const wanted = drafts.flatMap(wantedBy);
  const found = new Map<number, Found[]>();
  for (const one of await find(ctx, wanted)) found.set(one.place, [...(found.get(one.place) ?? []), one]);
  const missing = new Map<Draft, string>();
  for (const draft of drafts) Object.assign(draft.links, { contact: [], contactLabel: [] });
  wanted.forEach(({ draft, ext, mail, name }, place) => {
    const best = bestOf(found.get(place) ?? []);
    const { contact = [], contactLabel = [] } = draft.links;
    if (!best) missing.set(draft, mail?.slice("mail:".length) ?? name ?? ext?.split(":")[1] ?? "");
    else if (!contact.includes(best.id)) {
      contact.push(best.id);
      contactLabel.push(best.name);
    }
  });
  return new Map(
    drafts.flatMap((draft, place) => (missing.has(draft) ? [[place, missing.get(draft) ?? ""]] : [])),
  );
}

function wantedBy(draft: Draft): Wanted[] {
  const { contactId = [], contactEmail = [], contactName = [], company = [] } = draft.links;
  const [email] = contactEmail;
  const mail = email ? `mail:${email}` : null;
  const companies = company.filter((id) => !id.startsWith("new:"));
  const none = { draft, ext: null, mail: null, name: null, companies };
  if (contactId.length > 0)
    return contactId.map((ext) => ({ ...none, ext, mail: contactId.length === 1 ? mail : null }));
  if (mail) return [{ ...none, mail }];
  return contactName.map((name) => ({ ...none, name }));
}

async function find(ctx: DraftContext["ctx"], wanted: Wanted[]): Promise<Found[]> {
  if (wanted.length === 0) return [];
  const asked = wanted.map(({ draft: _draft, ...one }, place) => ({ ...one, place }));
  const rows = await lookUp<Found>(
    ctx,
    sql`
    with ${foundContacts(asked)}
    select distinct f.place, f.by, contacts.id, concat_ws(' ', contacts.first_name, nullif(contacts.last_name, '')) as name
      from found f join ${contacts} c on c.id = f.id join ${contacts} on contacts.id = coalesce(c.merged_into_id, c.id)
     where contacts.archived_at is null and ${visibleContacts(ctx)}
     order by f.place, contacts.id`,
  );
  return rows;
}

function bestOf(found: Found[]): Found | undefined {
  const [byName, another] = found.filter(({ by }) => by === "name");
  const named = another ? undefined : byName;
  return found.find(({ by }) => by === "id") ?? found.find(({ by }) => by === "email") ?? named;
}
