import { type Page, rowsPerPage } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import type { ChangeEntry } from "./entries-of";
import { pageOfEntries } from "./page-of-entries";
import { HistoryView } from "./schema";

/** The history of one customer with all that belongs to it, or of one case, contact, order or customer; newest first. */
export const listChanges = query(
  { name: "list-changes", permission: "change:read", input: HistoryView },
  (ctx, view): Promise<Page<ChangeEntry>> => pageOfEntries(ctx, view, rowsPerPage),
);
