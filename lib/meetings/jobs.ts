import { isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { meetings } from "@/db/tenant/schema/meetings";
import { platformTransaction } from "@/db/transaction";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";
import { keepOccurrences } from "./keep-occurrences";

const Payload = z.object({ organisationId: z.uuid() });
/** So many series are written in one transaction. */
const atOnce = 50;

/** Every night: one job for each organisation, so that one that fails holds nobody up. */
export async function extendMeetings(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('extend-meetings-of', json_build_object('organisationId', ${organisations.id}))
        from ${organisations} where ${isNull(organisations.disabledAt)}`),
  );
}

/** Writes the series of an organisation out for two years from now, and puts right what differs of any meeting changed lately. */
export async function extendMeetingsOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const verb = "extend-meetings";
  const ids = await inTenantJob(tenant, verb, async ({ tx }) => {
    const rows = await tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(
        sql`(${meetings.recurrence} is not null and ${meetings.archivedAt} is null) or ${meetings.updatedAt} > now() - interval '2 days'`,
      );
    return rows.map(({ id }) => id);
  });
  for (let at = 0; at < ids.length; at += atOnce)
    await inTenantJob(tenant, verb, (ctx) => keepOccurrences(ctx, ids.slice(at, at + atOnce)));
}
