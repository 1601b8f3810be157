import { expect, it } from "vitest";
import { calendarObjects } from "@/db/tenant/schema/calendar-links";
import { chooseCalendar } from "@/lib/calendar-accounts/choose-calendar";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleAccount } from "./sample-account";

useDatabase();

it("takes another calendar of one's own account, which is compared from the beginning", async () => {
  await rolledBack(async (ctx) => {
    await sampleAccount(ctx);
    await chooseCalendar(ctx, { calendar: "https://cal.example/anna/work/ Jobbet" });
    expect(await ctx.tx.$count(calendarObjects)).toBe(1);
    await chooseCalendar(ctx, { calendar: "https://cal.example/anna/home/ Hemma och fritid" });
    expect(await getCalendarAccount(ctx, {})).toMatchObject({
      calendarName: "Hemma och fritid",
      syncedAt: null,
    });
    expect(await ctx.tx.$count(calendarObjects)).toBe(0);
    await expect(chooseCalendar(ctx, { calendar: "nothing" })).rejects.toThrow("check_fields");
    await expect(
      chooseCalendar(actingAs(ctx, "bertil"), { calendar: "https://cal.example/anna/home/ Hemma" }),
    ).rejects.toThrow("not_found");
  });
});
