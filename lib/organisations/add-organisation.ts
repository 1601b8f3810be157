import { z } from "zod";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { countryChoice } from "@/lib/auth/schema";
import { requiredText } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";
import { countries } from "./countries";
import { createOrganisation } from "./create-organisation";

/** One more organisation for somebody who is signed in; they become its administrator. */
export const addOrganisation = platformCommand(
  {
    name: "add-organisation",
    access: "account",
    input: z.object({ organisationName: requiredText(100), country: countryChoice() }),
  },
  async ({ account }, { organisationName, country }) => {
    await countAttempt("signUp", account.userId);
    const { locale } = countries[country];
    return createOrganisation({
      name: organisationName,
      country,
      locale,
      administrator: { userId: account.userId },
    });
  },
);
