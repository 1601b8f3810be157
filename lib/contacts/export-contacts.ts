import { query } from "@/lib/core/query";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { fieldFacts } from "@/lib/views/field-facts";
import { listViews } from "@/lib/views/list-views";
import { ExportAsked, readExport } from "@/lib/views/read-export";
import { resolveList } from "@/lib/views/resolve-list";
import { contactListSpec } from "./contact-list-spec";
import { withContactSides } from "./list-contacts";
import { visibleContacts } from "./visibility";

/** A stretch of the list as it is filtered, sorted and shown, for a file: all of it in as many calls as it takes. */
export const exportContacts = query(
  { name: "export-contacts", permission: "contact:read", input: ExportAsked },
  async (ctx, asked) => {
    const own = await listCustomFields(ctx, { entity: "contact" });
    const spec = contactListSpec(ctx, own);
    const views = await listViews(ctx, { entity: "contacts" });
    const resolved = resolveList(asked, spec, views);
    const read = await readExport(ctx, spec, resolved.state, visibleContacts(ctx), asked);
    const rows = await withContactSides(ctx, read.rows, resolved.state.columns);
    return { ...read, rows, resolved, views, fields: fieldFacts(spec.fields), links: {}, own };
  },
);
