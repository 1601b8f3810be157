import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { platformTransaction } from "@/db/transaction";
import type { Ctx, Tenant } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { env } from "@/lib/core/env";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { queueMail } from "@/lib/mail/queue-mail";
import { membersAmong, type Receiver } from "@/lib/members/members-among";
import { findTenant } from "@/lib/organisations/find-tenant";
import { visibleCases } from "./visibility";

const Payload = z.object({ organisationId: z.uuid() });
const verb = "remind-stalled-cases";

/** So many days back a reminder is made up for, when no worker ran on the day itself. */
const daysBack = 7;

type DueCase = Awaited<ReturnType<typeof dueCasesOf>>[number];

/** Every morning: one job for each organisation, so that one that fails holds nobody up. */
export async function remindStalledCases(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('remind-stalled-cases-of', json_build_object('organisationId', id))
        from ${organisations} where ${isNull(organisations.disabledAt)}`),
  );
}

/**
 * Mails each owner the cases whose day has come: one mail for a day, whichever worker comes first and however often the
 * job runs, in the owner's language and of what the owner may see.
 */
export async function remindStalledCasesOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const ownerIds = await inTenantJob(tenant, verb, ownersOfDueCases);
  for (const owner of await membersAmong(tenant, ownerIds)) {
    const due = await inTenantJob(tenant, verb, dueCasesOf, owner);
    for (const day of new Set(due.flatMap(({ stalledUntil }) => stalledUntil ?? [])))
      await mailOwner(
        tenant,
        owner,
        day,
        due.filter(({ stalledUntil }) => stalledUntil === day),
      );
  }
}

const isDue = ({ today }: Ctx) =>
  and(
    eq(cases.statusKind, "stalled"),
    lte(cases.stalledUntil, today),
    gt(cases.stalledUntil, addDays(today, -daysBack)),
    isNull(cases.archivedAt),
  );

async function ownersOfDueCases(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx.selectDistinct({ ownerId: cases.ownerId }).from(cases).where(isDue(ctx));
  return rows.flatMap(({ ownerId }) => ownerId ?? []);
}

async function dueCasesOf(ctx: Ctx) {
  return ctx.tx
    .select({
      id: cases.id,
      number: cases.number,
      title: cases.title,
      customerName: customers.name,
      stalledUntil: cases.stalledUntil,
      stalledReason: cases.stalledReason,
    })
    .from(cases)
    .leftJoin(customers, eq(customers.id, cases.customerId))
    .where(and(isDue(ctx), eq(cases.ownerId, ctx.actor.employeeId), visibleCases(ctx)))
    .orderBy(asc(cases.stalledUntil), asc(cases.number));
}

async function mailOwner(tenant: Tenant, owner: Receiver, day: string, due: DueCase[]): Promise<void> {
  const t = translatorFor(owner.locale);
  const format = formatterFor(owner.locale, tenant.timeZone, tenant.currency);
  const base = `${env().appUrl}/${tenant.slug}/cases`;
  const values = { count: due.length, date: format.date(day) };
  await platformTransaction((tx) =>
    queueMail(
      tx,
      {
        to: owner.email,
        locale: owner.locale,
        organisationId: tenant.organisationId,
        subject: t("pipelines.mailSubject", values),
        text: t("pipelines.mailText", {
          ...values,
          name: owner.name,
          organisation: tenant.name,
          cases: due.map((row) => linesOf(row, base)).join("\n\n"),
          link: `${base}?stalled=due&owner=${owner.employeeId}`,
        }),
      },
      `stalled:${tenant.organisationId}:${owner.employeeId}:${day}`,
    ),
  );
}

function linesOf({ id, number, title, customerName, stalledReason }: DueCase, base: string): string {
  const name = [`${number} ${title}`, customerName].filter(Boolean).join(", ");
  return [name, stalledReason, `${base}/${id}`].join("\n");
}
