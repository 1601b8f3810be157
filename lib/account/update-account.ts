import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import { localeChoice } from "@/lib/auth/schema";
import { checkbox, requiredText } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";
import { inOrganisation } from "@/lib/organisations/in-organisation";

/** One's own name, language and ways of working. The name follows into every organisation one works in. */
export const updateAccount = platformCommand(
  {
    name: "update-account",
    access: "account",
    input: z.object({
      name: requiredText(100),
      locale: localeChoice(),
      theme: z.enum(["system", "light", "dark"], "choose"),
      singleKeys: checkbox(),
    }),
  },
  async ({ account, transaction }, values) => {
    if (values.name !== account.name) {
      for (const { schema, employeeId } of account.memberships) {
        await inOrganisation(schema, employeeId, "update-account", (tx) =>
          tx.update(employees).set({ name: values.name }).where(eq(employees.id, employeeId)),
        );
      }
    }
    await transaction((tx) => tx.update(users).set(values).where(eq(users.id, account.userId)));
  },
);
