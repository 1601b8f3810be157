import { tenantTransaction } from "@/db/transaction";
import type { Ctx } from "@/lib/core/context";

const nobody = "00000000-0000-7000-8000-000000000001";

/** Who asks, and of which organisation: an administrator of a Swedish one. */
export function benchContext(schema: string, employeeId = nobody): Omit<Ctx, "tx"> {
  return {
    now: new Date(),
    today: new Date().toISOString().slice(0, 10),
    batchId: nobody,
    tenant: {
      organisationId: nobody,
      slug: "bench",
      name: "Bench",
      schema,
      country: "SE",
      currency: "SEK",
      timeZone: "Europe/Stockholm",
      locale: "sv",
      collation: "sv",
      isDemo: false,
    },
    actor: {
      userId: nobody,
      employeeId,
      name: "Bench",
      email: "bench@bench.example",
      role: "administrator",
      locale: "sv",
      theme: "system",
      singleKeys: true,
    },
  };
}

/** Runs reads as an administrator of a Swedish organisation, in one transaction, as a page does. */
export async function inSchema<T>(
  schema: string,
  run: (ctx: Ctx) => Promise<T>,
  employeeId = nobody,
): Promise<T> {
  return tenantTransaction(schema, "read", { actorId: employeeId, batchId: nobody, verb: "bench" }, (tx) =>
    run({ ...benchContext(schema, employeeId), tx }),
  );
}
