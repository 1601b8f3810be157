import { eq } from "drizzle-orm";
import { retentionRules } from "@/db/tenant/schema/exports";
import { command } from "@/lib/core/command";
import { RetentionInput } from "./schema";

/** Sets how long a kind of record is kept, and whether that is seen to every night; without months it is kept for ever. */
export const saveRetentionRule = command(
  { name: "save-retention-rule", permission: "privacy:write", input: RetentionInput },
  async ({ tx }, { kind, months, enabled }): Promise<{ kind: string }> => {
    const [present] = await tx
      .select()
      .from(retentionRules)
      .where(eq(retentionRules.kind, kind))
      .for("update");
    if (months === null) await tx.delete(retentionRules).where(eq(retentionRules.kind, kind));
    else if (!present) await tx.insert(retentionRules).values({ kind, months, enabled });
    else if (present.months !== months || present.enabled !== enabled)
      await tx.update(retentionRules).set({ months, enabled }).where(eq(retentionRules.id, present.id));
    return { kind };
  },
);
