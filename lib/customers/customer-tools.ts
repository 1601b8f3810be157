import type { Actor, Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";

/** What customers are presented with. */
export type CustomerTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "currency" | "country" | "timeZone" | "locale">;
  actor: Pick<Actor, "employeeId" | "locale">;
};
