import { query } from "@/lib/core/query";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { fieldFacts } from "@/lib/views/field-facts";
import { listViews } from "@/lib/views/list-views";
import { eachStretch, readExport } from "@/lib/views/read-export";
import { resolveList } from "@/lib/views/resolve-list";
import { ListAsked } from "@/lib/views/schema";
import { contactListSpec } from "./contact-list-spec";
import { withContactSides } from "./list-contacts";
import { visibleContacts } from "./visibility";

/** The whole list as it is filtered, sorted and shown, for a file, stretch by stretch. */
export const exportContacts = query(
  { name: "export-contacts", permission: "contact:read", input: ListAsked },
  async (ctx, asked) => {
    const own = await listCustomFields(ctx, { entity: "contact" });
    const spec = contactListSpec(ctx, own);
    const views = await listViews(ctx, { entity: "contacts" });
    const resolved = resolveList(asked, spec, views);
    const read = await readExport(ctx, spec, resolved.state, visibleContacts(ctx));
    const rows = eachStretch(read, (some) => withContactSides(ctx, some, resolved.state.columns));
    return { rows, resolved, views, fields: fieldFacts(spec.fields), links: {}, own };
  },
);
