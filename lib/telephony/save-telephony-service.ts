import { eq } from "drizzle-orm";
import { telephonyServices } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { ServiceInput } from "./schema";
import { makesOwnSecret, newSecret, sealSecret } from "./telephony-secret";

/**
 * Lets an exchange tell of calls, or no more. Switched on for the first time it gets a secret.
 * @throws DomainError `invalid` at `secret` of an exchange that signs with a key of its own, which is missing
 */
export const saveTelephonyService = command(
  { name: "save-telephony-service", permission: "setting:write", input: ServiceInput },
  async ({ tx, tenant }, { provider, enabled, secret }) => {
    const [present] = await tx
      .select({ id: telephonyServices.id })
      .from(telephonyServices)
      .where(eq(telephonyServices.provider, provider))
      .for("update");
    const own = makesOwnSecret(provider) ? secret : null;
    const sealedSecret = own && sealSecret(own, tenant.organisationId, provider);
    if (present) {
      const kept = sealedSecret ? { sealedSecret } : {};
      await tx
        .update(telephonyServices)
        .set({ enabled, ...kept })
        .where(eq(telephonyServices.id, present.id));
    } else {
      if (makesOwnSecret(provider) && !sealedSecret)
        throw new DomainError("invalid", "required", { field: "secret" });
      await tx.insert(telephonyServices).values({
        provider,
        enabled,
        sealedSecret: sealedSecret ?? sealSecret(newSecret(), tenant.organisationId, provider),
      });
    }
    return { provider, enabled };
  },
);
