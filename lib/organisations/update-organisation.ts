import { eq } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { requiredText } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";

/** Renames the organisation. Its address stays: links and bookmarks point there. */
export const updateOrganisation = platformCommand(
  { name: "update-organisation", access: "setting:write", input: z.object({ name: requiredText(100) }) },
  async ({ tenant, transaction }, { name }) => {
    await transaction((tx) =>
      tx.update(organisations).set({ name }).where(eq(organisations.id, tenant.organisationId)),
    );
  },
);
