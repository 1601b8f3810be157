import { z } from "zod";
import { historyFilter } from "@/lib/changes/schema";
import { checkbox } from "@/lib/core/fields";
import { timelineFilter } from "@/lib/timeline/schema";

const tabs = [
  "overview",
  "contacts",
  "cases",
  "tasks",
  "meetings",
  "notes",
  "calls",
  "orders",
  "billing",
  "group",
  "timeline",
  "history",
] as const;

/** What a customer's card shows, as its address holds it. */
export const CardView = z.object({
  tab: z.enum(tabs).catch("overview").default("overview"),
  /** The place at this customer whose details are being edited. */
  role: z.string().max(36).optional().catch(undefined),
  /** It is being ended. */
  end: checkbox().catch(false),
  /** Who holds which office is to be fetched from the registry. */
  roles: checkbox().catch(false),
  /** Who owns the company is to be fetched from the registry. */
  parents: checkbox().catch(false),
  /** Which tasks are shown. */
  standing: z.enum(["open", "done", "all"]).catch("open").default("open"),
  ...historyFilter,
  kind: timelineFilter.kind,
  cursor: z.string().max(2000).optional().catch(undefined),
});
export type CardView = z.output<typeof CardView>;
