import { eq } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { DomainError } from "@/lib/core/errors";
import { country, currency, requiredText } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";
import { isCountry } from "./countries";
import { inOrganisation } from "./in-organisation";
import { keepCurrencies } from "./keep-currencies";
import { isTimeZone } from "./time-zones";

const input = z.object({
  name: requiredText(100),
  country: country(),
  currency: currency(),
  timeZone: requiredText(60).refine(isTimeZone, "choose"),
});

/**
 * Changes the organisation's name, country, currency and time zone. Its address stays: links and bookmarks point
 * there. The currency is that of new records: amounts that stand keep theirs.
 */
export const updateOrganisation = platformCommand(
  { name: "update-organisation", access: "setting:write", input },
  async ({ tenant, actor, transaction }, columns) => {
    if (columns.country !== tenant.country && !isCountry(columns.country)) {
      throw new DomainError("invalid", "choose", { field: "country" });
    }
    if (columns.currency !== tenant.currency) {
      await inOrganisation(tenant.schema, actor.employeeId, "update-organisation", (tx) =>
        keepCurrencies(tx, tenant.currency),
      );
    }
    await transaction((tx) =>
      tx.update(organisations).set(columns).where(eq(organisations.id, tenant.organisationId)),
    );
  },
);
