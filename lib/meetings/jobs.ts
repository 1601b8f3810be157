import { inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { meetingInvitations, meetings } from "@/db/tenant/schema/meetings";
import { platformTransaction } from "@/db/transaction";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { queueMail } from "@/lib/mail/queue-mail";
import { findTenant } from "@/lib/organisations/find-tenant";
import { findTenantOfSchema } from "@/lib/organisations/find-tenant-of-schema";
import { keepOccurrences } from "./keep-occurrences";
import { markRefused } from "./mark-refused";
import { noteMailed, queueReminders, tellReminders } from "./meeting-reminders";
import { readLetters } from "./read-letters";

const Payload = z.object({ organisationId: z.uuid() });
/** So many series are written in one transaction. */
const atOnce = 50;

/** Every night: one job for each organisation, so that one that fails holds nobody up. */
export const extendMeetings = (): Promise<void> => forEach("extend-meetings-of");
/** The same every few minutes. */
export const remindOfMeetings = (): Promise<void> => forEach("remind-of-meetings-of");

async function forEach(task: string): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue(${task}, json_build_object('organisationId', ${organisations.id}))
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

/**
 * Reminds the organiser and the colleagues who take part of what begins soon, in the program and by mail: once, whichever worker
 * comes first and however often the job runs.
 */
export async function remindOfMeetingsOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const due = await inTenantJob(tenant, "remind-of-meetings", tellReminders);
  if (due.length === 0) return;
  await platformTransaction((tx) => queueReminders(tx, tenant, due));
  await inTenantJob(tenant, "remind-of-meetings", (ctx) => noteMailed(ctx, due));
}

/**
 * Hands the invitations that wait in an organisation to the mail queue. A worker that dies in between hands them over again under
 * the same key, which makes no second mail.
 */
export async function mailInvitationsOf(payload: unknown): Promise<void> {
  const { schema } = z.object({ schema: z.string() }).parse(payload);
  const tenant = await platformTransaction((tx) => findTenantOfSchema(tx, schema));
  if (!tenant) return;
  const { ids, written } = await inTenantJob(tenant, "mail-invitations", readLetters);
  await platformTransaction(async (tx) => {
    for (const { mail, invitation } of written)
      await queueMail(
        tx,
        { ...mail, organisationId: tenant.organisationId },
        `meeting:${tenant.organisationId}:${invitation.id}`,
      );
  });
  if (ids.length > 0)
    await inTenantJob(tenant, "mail-invitations", ({ tx }) =>
      tx.delete(meetingInvitations).where(inArray(meetingInvitations.id, ids)),
    );
}

/** The mail server refused somebody's address for good. */
export async function noteRefusedInvitation(payload: unknown): Promise<void> {
  const { organisationId, participantId } = Payload.extend({ participantId: z.uuid() }).parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  await inTenantJob(tenant, "note-refused-invitation", (ctx) => markRefused(ctx, participantId));
}
