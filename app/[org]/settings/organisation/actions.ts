"use server";

import { updateOrganisation } from "@/lib/organisations/update-organisation";
import { memberAction } from "@/lib/request/platform-action";

export const updateOrganisationAction = memberAction(updateOrganisation, {
  redirectTo: (_, __, slug) => `/${slug}/settings/organisation`,
  flash: (t) => t("settings.organisationSaved"),
});
