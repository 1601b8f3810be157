import type { SQL } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import type { ChosenRows } from "@/lib/bulk/schema";
import type { Ctx } from "@/lib/core/context";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { chosenRows } from "@/lib/views/chosen-rows";
import { listViews } from "@/lib/views/list-views";
import { contactListSpec } from "./contact-list-spec";
import { visibleContacts } from "./visibility";

/** Which persons a change of many is about: the named ones or all that the list leaves, of either those that can be seen. */
export async function chosenContacts(ctx: Ctx, input: ChosenRows): Promise<SQL> {
  const views = input.all ? await listViews(ctx, { entity: "contacts" }) : [];
  const own = input.all ? await listCustomFields(ctx, { entity: "contact" }) : [];
  const spec = { ...contactListSpec(ctx, own), id: contacts.id };
  return chosenRows(ctx, spec, views, input, visibleContacts(ctx));
}
