import { eq } from "drizzle-orm";
import { telephonyServices } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { Provider } from "./schema";
import { makesOwnSecret, newSecret, sealSecret } from "./telephony-secret";

/** Gives an exchange a new secret: whoever has the old one is heard no more. */
export const renewTelephonySecret = command(
  { name: "renew-telephony-secret", permission: "setting:write", input: Provider },
  async ({ tx, tenant }, { provider }) => {
    if (makesOwnSecret(provider)) throw new DomainError("invalid", "choose", { field: "provider" });
    const [row] = await tx
      .update(telephonyServices)
      .set({ sealedSecret: sealSecret(newSecret(), tenant.organisationId, provider) })
      .where(eq(telephonyServices.provider, provider))
      .returning({ provider: telephonyServices.provider });
    if (!row) throw notFound();
    return row;
  },
);
