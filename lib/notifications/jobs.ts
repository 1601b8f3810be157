import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { platformTransaction } from "@/db/transaction";
import type { Ctx, Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { queueMail } from "@/lib/mail/queue-mail";
import { instantOf } from "@/lib/meetings/clock";
import { membersAmong } from "@/lib/members/members-among";
import { findTenant } from "@/lib/organisations/find-tenant";
import { findTenantOfSchema } from "@/lib/organisations/find-tenant-of-schema";
import { digestOf, letterOf } from "./letters";
import { findReceivers, type MailWay, noteMailed, readMailable } from "./mailable";

/** When it is morning, by the organisation's clock: what is to be done today has been told by then. */
const morning = "07:30";
const verb = "mail-notifications";

/** Every quarter: one job for each organisation where it is morning, or later, and whose digests of the day have not been mailed. */
export async function mailDigests(): Promise<void> {
  const clock = sql`(now() at time zone ${organisations.timeZone})`;
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('mail-digests-of', json_build_object('organisationId', ${organisations.id}))
        from ${organisations} where ${isNull(organisations.disabledAt)} and ${clock}::time >= ${morning}::time
         and ${organisations.digestedOn} is distinct from ${clock}::date`),
  );
}

/**
 * Mails each member what happened until this morning and they have not read: one mail a day, whichever worker comes first and however
 * often the job runs, since all ask for what was there at the same instant.
 */
export const mailDigestsOf = (payload: unknown): Promise<void> => mailDigestsAt(payload, new Date());

export async function mailDigestsAt(payload: unknown, now: Date): Promise<void> {
  const { organisationId } = z.object({ organisationId: z.uuid() }).parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const day = dateIn(tenant.timeZone, now);
  const until = instantOf(`${day}T${morning}`, tenant.timeZone);
  await mailEach(tenant, "digest", until, async (rows, to) => {
    const key = `digest:${organisationId}:${to.employeeId}:${day}`;
    await platformTransaction((tx) => queueMail(tx, digestOf(rows, tenant, to), key));
  });
  await platformTransaction((tx) =>
    tx.update(organisations).set({ digestedOn: day }).where(eq(organisations.id, organisationId)),
  );
}

/** Mails what people want to be mailed at once, each thing once. */
export async function mailNoticesOf(payload: unknown): Promise<void> {
  const { schema } = z.object({ schema: z.string() }).parse(payload);
  const tenant = await platformTransaction((tx) => findTenantOfSchema(tx, schema));
  if (!tenant) return;
  await mailEach(tenant, "at_once", new Date(), (rows, to) =>
    platformTransaction(async (tx) => {
      for (const row of rows)
        await queueMail(tx, letterOf(row, tenant, to), `notice:${tenant.organisationId}:${row.id}`);
    }),
  );
}

type Send = (
  rows: Awaited<ReturnType<typeof readMailable>>,
  to: Awaited<ReturnType<typeof membersAmong>>[number],
) => Promise<void>;

/** Reads with each receiver's own eyes, hands over, and notes it: in this order, so that nothing is lost in between. */
async function mailEach(tenant: Tenant, way: MailWay, until: Date, send: Send): Promise<void> {
  const find = (ctx: Ctx) => findReceivers(ctx, way, until);
  const ids = await inTenantJob(tenant, verb, find, {}, { mode: "read" });
  for (const to of await membersAmong(tenant, ids)) {
    const rows = await inTenantJob(tenant, verb, (ctx) => readMailable(ctx, way, until), to, {
      mode: "read",
    });
    if (rows.length === 0) continue;
    await send(rows, to);
    await inTenantJob(tenant, verb, (ctx) =>
      noteMailed(
        ctx,
        rows.map(({ id }) => id),
      ),
    );
  }
}
