import { expect, it } from "vitest";
import { calendarAccounts, calendarObjects, calendarSyncs } from "@/db/tenant/schema/calendar-links";
import { changeLog } from "@/db/tenant/schema/change-log";
import { accessOf } from "@/lib/calendar-accounts/access";
import { connectCalendarAccount } from "@/lib/calendar-accounts/connect-calendar-account";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { DomainError } from "@/lib/core/errors";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleAccount } from "./sample-account";

useDatabase();

it("seals the password, for that person on that server alone", async () => {
  await rolledBack(async (ctx) => {
    await connectCalendarAccount(ctx, { serverUrl: "cal.example", userName: "anna", password: "tall-birch" });
    const [account] = await ctx.tx.select().from(calendarAccounts);
    if (!account) throw new Error("nothing was kept");
    expect(account).toMatchObject({ serverUrl: "https://cal.example", calendarUrl: null });
    const organisation = ctx.tenant.organisationId;
    expect(accessOf(organisation, account)).toEqual({ userName: "anna", password: "tall-birch" });
    expect(accessOf(organisation, { ...account, serverUrl: "https://elsewhere.example" })).toBeNull();
    expect(accessOf("another", account)).toBeNull();
    const kept = [account, ...(await ctx.tx.select().from(changeLog)), await getCalendarAccount(ctx, {})];
    expect(JSON.stringify(kept)).not.toContain("tall-birch");
    expect(await getCalendarAccount(actingAs(ctx, "bertil"), {})).toBeNull();
  });
});

it("wants a password where there is none yet, and no address that is none", async () => {
  await rolledBack(async (ctx) => {
    const fault = async (values: object) => {
      const given = { serverUrl: "cal.example", userName: "anna", ...values };
      const error = await connectCalendarAccount(ctx, given).catch((e: unknown) => e);
      return error instanceof DomainError
        ? (error.details.field ?? Object.keys(error.details.fields ?? {})[0])
        : error;
    };
    expect(await fault({})).toBe("password");
    expect(await fault({ serverUrl: "ftp://cal.example", password: "x" })).toBe("serverUrl");
    expect(await fault({ serverUrl: "https://anna:x@cal.example", password: "x" })).toBe("serverUrl");
    await sampleAccount(ctx);
    expect(await fault({ userName: "somebody-else" })).toBe("password");
  });
});

it("goes on with a new password, and begins anew with another account", async () => {
  await rolledBack(async (ctx) => {
    const accountId = await sampleAccount(ctx);
    await ctx.tx.update(calendarSyncs).set({ stoppedAt: new Date(), failedReason: "refused", failures: 3 });
    const same = { serverUrl: "https://cal.example", userName: "anna" };
    await connectCalendarAccount(ctx, { ...same, password: "new" });
    expect(await getCalendarAccount(ctx, {})).toMatchObject({
      calendarName: "Arbete",
      stoppedAt: null,
      failedReason: null,
    });
    expect(await ctx.tx.$count(calendarObjects)).toBe(1);
    await connectCalendarAccount(ctx, { ...same, userName: "other", password: "new" });
    expect(await getCalendarAccount(ctx, {})).toMatchObject({ userName: "other", calendarName: null });
    expect(await ctx.tx.$count(calendarObjects)).toBe(0);
    const [account] = await ctx.tx.select().from(calendarAccounts);
    expect(account?.id).toBe(accountId);
  });
});
