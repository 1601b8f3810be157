import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { memberships, users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import type { Ctx, Tenant } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue-mail";
import { notify } from "@/lib/notifications/notify";
import { meetingHref } from "./meeting-href";
import { longTimeText, timeText } from "./present-time";

/** Half of the time between two runs: a reminder is at most so much early or late. */
const halfRun = "150 seconds";

type Due = {
  meetingId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  timeZone: string;
  customerId: string | null;
  originalStart: Date;
  isSeries: boolean;
  employeeId: string;
  byMail: boolean;
};

/** Tells those whom a meeting's reminder is for, in the program; gives what is to be mailed as well. */
export async function tellReminders(ctx: Ctx): Promise<Due[]> {
  const due = await dueOf(ctx);
  for (const one of due)
    await notify(ctx, [one.employeeId], {
      kind: "meeting",
      actorId: null,
      meetingId: one.meetingId,
      customerId: one.customerId,
      details: { event: "reminder", startsAt: one.startsAt.toISOString() },
      key: keyOf(one),
    });
  return due.filter(({ byMail }) => byMail);
}

const keyOf = ({ meetingId, originalStart, startsAt }: Due) =>
  `meeting-reminder:${meetingId}:${originalStart.getTime()}:${startsAt.getTime()}`;

async function dueOf({ tx, now }: Ctx): Promise<Due[]> {
  const at = now.toISOString();
  const { rows } = await tx.execute<Record<string, string | boolean | null>>(sql`
    select m.id, m.title, o.starts_at, o.ends_at, m.all_day, m.time_zone, m.customer_id, o.original_start,
           m.recurrence is not null as is_series, who.employee_id, coalesce(s.by_mail, 'digest') <> 'never' as by_mail
      from meeting_occurrences o
      join meetings m on m.id = o.meeting_id
      join lateral (select m.owner_id as employee_id union select p.employee_id from meeting_participants p
            where p.meeting_id = m.id and p.employee_id is not null and p.state <> 'declined') who on true
      left join notification_settings s on s.employee_id = who.employee_id and s.kind = 'meeting'
     where o.starts_at > ${at}::timestamptz and o.starts_at < ${at}::timestamptz + interval '28 days 1 hour'
       and m.reminder_minutes is not null
       and o.starts_at - make_interval(mins => m.reminder_minutes) <= ${at}::timestamptz + ${halfRun}::interval
       and not exists (select from notifications n where n.employee_id = who.employee_id and n.mailed_at is not null
         and n.key = 'meeting-reminder:' || m.id || ':' || (extract(epoch from o.original_start) * 1000)::bigint || ':'
           || (extract(epoch from o.starts_at) * 1000)::bigint)`);
  return rows.map((row) => ({
    meetingId: String(row.id),
    title: String(row.title),
    startsAt: new Date(String(row.starts_at)),
    endsAt: new Date(String(row.ends_at)),
    allDay: row.all_day === true,
    timeZone: String(row.time_zone),
    customerId: row.customer_id === null ? null : String(row.customer_id),
    originalStart: new Date(String(row.original_start)),
    isSeries: row.is_series === true,
    employeeId: String(row.employee_id),
    byMail: row.by_mail === true,
  }));
}

/** To those who can sign in, in their own language; the key makes it one mail. */
export async function queueReminders(tx: PlatformTx, tenant: Tenant, due: Due[]): Promise<void> {
  const ids = due.map(({ employeeId }) => employeeId);
  const people = await tx
    .select({ employeeId: memberships.employeeId, email: users.email, locale: users.locale })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, tenant.organisationId),
        inArray(memberships.employeeId, ids),
        isNull(memberships.disabledAt),
        isNull(users.disabledAt),
      ),
    );
  const byId = new Map(people.map((person) => [person.employeeId, person]));
  for (const one of due) {
    const person = byId.get(one.employeeId);
    const key = `${keyOf(one)}:${tenant.organisationId}:${one.employeeId}`;
    if (person) await queueMail(tx, letter(tenant, one, person), key);
  }
}

/** What was mailed is in no daily mail. */
export async function noteMailed({ tx }: Ctx, due: Due[]): Promise<void> {
  for (const one of due)
    await tx.execute(sql`update notifications set mailed_at = now()
      where employee_id = ${one.employeeId} and key = ${keyOf(one)} and mailed_at is null`);
}

function letter(tenant: Tenant, due: Due, { email, locale }: { email: string; locale: Locale }) {
  const t = translatorFor(locale);
  const format = formatterFor(locale, tenant.timeZone, tenant.currency);
  const tools = { t, format, actor: { locale }, tenant };
  const time = timeText(due, tools);
  const link = `${env().appUrl}${meetingHref(tenant.slug, due.meetingId, due.isSeries ? due.originalStart : null)}`;
  const values = { title: due.title, time, link };
  return {
    to: email,
    locale,
    organisationId: tenant.organisationId,
    subject: t("meetings.reminderSubject", values),
    text: t("meetings.reminderText", { ...values, time: longTimeText(due, tools) }),
  };
}
