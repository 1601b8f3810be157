import { expect, it } from "vitest";
import { getCalendarAccount } from "@/lib/calendar-accounts/get-calendar-account";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleAccount } from "./sample-account";

useDatabase();

it("tells its owner alone where it leads and how it goes, and nobody the password", async () => {
  await rolledBack(async (ctx) => {
    await sampleAccount(ctx);
    const account = await getCalendarAccount(ctx, {});
    expect(account).toMatchObject({
      serverUrl: "https://cal.example",
      calendarName: "Arbete",
      failedReason: null,
    });
    expect(Object.keys(account ?? {})).not.toContain("sealedSecret");
    expect(await getCalendarAccount(actingAs(ctx, "kerstin"), {})).toBeNull();
  });
});
