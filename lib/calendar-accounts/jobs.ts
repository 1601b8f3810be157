import { isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { platformTransaction } from "@/db/transaction";
import { CalendarFailure } from "@/lib/connectors/caldav/calendar-failure";
import { connectCalendar } from "@/lib/connectors/caldav/connect-calendar";
import type { Tenant } from "@/lib/core/context";
import { logFailure } from "@/lib/core/log";
import { can } from "@/lib/core/permissions";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findEmployeeMember } from "@/lib/members/find-employee-member";
import { findTenantOfSchema } from "@/lib/organisations/find-tenant-of-schema";
import { accessOf } from "./access";
import { type DueAccount, dueAccounts } from "./due-accounts";
import { CalendarEmptied, syncAccount } from "./sync-account";
import { giveBack, noteFailure, takeLease } from "./sync-lease";

const verb = "sync-calendar";

/** Every few minutes: one job for each organisation, so that one that fails holds nobody up. */
export async function syncCalendars(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('sync-calendars-of', json_build_object('schema', ${organisations.schemaName}))
        from ${organisations} where ${isNull(organisations.disabledAt)}`),
  );
}

/** Compares the calendars of an organisation's people with theirs elsewhere: each once, whichever worker comes first. */
export async function syncCalendarsOf(payload: unknown): Promise<void> {
  const { schema } = z.object({ schema: z.string() }).parse(payload);
  const tenant = await platformTransaction((tx) => findTenantOfSchema(tx, schema));
  if (!tenant) return;
  for (const account of await inTenantJob(tenant, verb, dueAccounts, {}, { mode: "read" }))
    if (await inTenantJob(tenant, verb, (ctx) => takeLease(ctx, account.id))) await syncOne(tenant, account);
}

async function syncOne(tenant: Tenant, account: DueAccount): Promise<void> {
  const actor = await platformTransaction((tx) =>
    findEmployeeMember(tx, tenant.organisationId, account.employeeId),
  );
  const access = accessOf(tenant.organisationId, account);
  try {
    if (!actor || !can(actor.role, "activity:write")) return await note("member");
    if (!access) return await note("refused");
    const port = connectCalendar(account.calendarUrl, access);
    const origin = { actorId: actor.employeeId };
    await syncAccount(
      port,
      (work) =>
        inTenantJob(
          tenant,
          verb,
          async (ctx) => {
            await takeLease(ctx, account.id, { again: true });
            return work(ctx);
          },
          actor,
          origin,
        ),
      account.id,
      new Date(),
    );
  } catch (error) {
    if (error instanceof CalendarFailure) await note(error.reason);
    else if (error instanceof CalendarEmptied) await note("emptied");
    else {
      logFailure(error, { organisation: tenant.slug, verb });
      await note("unexpected");
    }
  } finally {
    await inTenantJob(tenant, verb, (ctx) => giveBack(ctx, account.id));
  }
  function note(reason: Parameters<typeof noteFailure>[2]) {
    return inTenantJob(tenant, verb, (ctx) => noteFailure(ctx, account, reason));
  }
}
