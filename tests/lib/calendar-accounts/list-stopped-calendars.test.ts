import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { listStoppedCalendars } from "@/lib/calendar-accounts/list-stopped-calendars";
import { noteFailure } from "@/lib/calendar-accounts/sync-lease";
import { formatterFor } from "@/lib/core/format";
import { presentStoppedCalendars } from "@/lib/failures/present-failures";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { sampleAccount } from "./sample-account";

useDatabase();

it("tells administrators whose calendar has stopped and why, nothing of where it is, and none that is tried again", async () => {
  await rolledBack(async (ctx) => {
    const kerstin = actingAs(ctx, "kerstin");
    const id = await sampleAccount(kerstin);
    const account = { id, employeeId: kerstin.actor.employeeId, failures: 0 } as never;
    await noteFailure(ctx, account, "timeout");
    expect(await listStoppedCalendars(ctx, {})).toEqual([]);
    await noteFailure(ctx, account, "refused");
    const stopped = await listStoppedCalendars(ctx, {});
    expect(stopped).toEqual([{ id, name: "Kerstin Öberg", stoppedAt: expect.any(Date), reason: "refused" }]);
    const tools = { t: translatorFor("sv"), format: formatterFor("sv", "Europe/Stockholm", "SEK") };
    expect(presentStoppedCalendars(stopped, tools)[0]?.reason).toContain("lösenordet");
    expect((await inBatch(kerstin, (own) => listStoppedCalendars(own, {}))).refused?.code).toBe("forbidden");
    await ctx.tx.update(calendarSyncs).set({ stoppedAt: null }).where(eq(calendarSyncs.accountId, id));
    expect(await listStoppedCalendars(ctx, {})).toEqual([]);
  });
});
