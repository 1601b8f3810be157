import { query } from "@/lib/core/query";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { fieldFacts } from "@/lib/views/field-facts";
import { listViews } from "@/lib/views/list-views";
import { eachStretch, readExport } from "@/lib/views/read-export";
import { resolveList } from "@/lib/views/resolve-list";
import { ListAsked } from "@/lib/views/schema";
import { customerListSpec } from "./customer-list-spec";
import { withCustomerSides } from "./list-customers";
import { readLinkChoices } from "./read-link-choices";
import { visibleCustomers } from "./visibility";

/** The whole list as it is filtered, sorted and shown, for a file, stretch by stretch. */
export const exportCustomers = query(
  { name: "export-customers", permission: "customer:read", input: ListAsked },
  async (ctx, asked) => {
    const own = await listCustomFields(ctx, { entity: "customer" });
    const spec = customerListSpec(ctx, own);
    const views = await listViews(ctx, { entity: "customers" });
    const resolved = resolveList(asked, spec, views);
    const read = await readExport(ctx, spec, resolved.state, visibleCustomers(ctx));
    const rows = eachStretch(read, (some) => withCustomerSides(ctx, some, resolved.state.columns));
    const links = await readLinkChoices(ctx, new Set(resolved.state.columns));
    return { rows, resolved, views, fields: fieldFacts(spec.fields), links, own };
  },
);
