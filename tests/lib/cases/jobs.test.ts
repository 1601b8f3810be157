import { eq, like } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { mails } from "@/db/platform/schema/mails";
import { users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { archiveCase } from "@/lib/cases/archive-case";
import { remindStalledCases, remindStalledCasesOf } from "@/lib/cases/jobs";
import { moveCase } from "@/lib/cases/move-case";
import { stallCase } from "@/lib/cases/stall-case";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { openText } from "@/lib/core/seal-text";
import { committed, useDatabase } from "@/tests/support/context";
import { emailOf, idOf } from "@/tests/support/people";
import { runJobs } from "@/tests/support/platform";
import { sampleCases } from "./sample-cases";

useDatabase();

const bertil = idOf("employee", "nordbygg", "bertil");
const kerstin = idOf("employee", "nordbygg", "kerstin");
const remind = () => remindStalledCasesOf({ organisationId: idOf("organisation", "nordbygg") });
const sent = async () =>
  (await platformTransaction((tx) => tx.select().from(mails).where(like(mails.key, "stalled:%")))).map(
    ({ recipient, subject, bodyText }) => ({
      recipient,
      subject,
      text: openText(bodyText, "mail", recipient),
    }),
  );

/** A case that was put on ice a month ago, until so many days from today. */
async function stalled(ctx: Ctx, title: string, days: number, values = {}) {
  const { addCase, statusId } = await sampleCases(ctx);
  const { id } = await addCase({ title, ownerId: bertil, ...values });
  await stallCase(
    { ...ctx, today: addDays(ctx.today, -30) },
    {
      caseId: id,
      statusId: statusId("Pausad"),
      stalledUntil: addDays(ctx.today, days),
      stalledReason: "Bygglovet dröjer",
    },
  );
  return id;
}

beforeEach(async () => {
  await platformTransaction((tx) => tx.delete(mails));
  await committed((ctx) => ctx.tx.execute("update cases set archived_at = now() where archived_at is null"));
});

it("mails each owner what is to be taken up today, once, however many workers there are", async () => {
  const id = await committed(async (ctx) => {
    await stalled(ctx, "I morgon", 1);
    await stalled(ctx, "Kerstins", 0, { ownerId: kerstin });
    await stalled(ctx, "Utan ansvarig", 0, { ownerId: null });
    return stalled(ctx, "Takbyte i dag", 0);
  });
  await platformTransaction((tx) =>
    tx
      .update(users)
      .set({ locale: "en" })
      .where(eq(users.id, idOf("user", "nordbygg", "kerstin"))),
  );
  await Promise.all([remind(), remind(), remind()]);
  await remind();
  const found = await sent();
  expect(found.map(({ recipient }) => recipient).toSorted()).toEqual(
    [emailOf("bertil", "nordbygg"), emailOf("kerstin", "nordbygg")].toSorted(),
  );
  const mine = found.find(({ recipient }) => recipient === emailOf("bertil", "nordbygg"));
  const hers = found.find(({ recipient }) => recipient === emailOf("kerstin", "nordbygg"));
  expect(hers?.subject).toBe("One case to take up again");
  expect(mine?.subject).toBe("Ett ärende att ta upp igen");
  expect(mine?.text).toContain("Takbyte i dag, Åkerlund & Söner AB\nBygglovet dröjer\n");
  expect(mine?.text).toContain(`/nordbygg/cases/${id}`);
  expect(mine?.text).not.toMatch(/I morgon|Kerstins|Utan ansvarig/);
});

it("says nothing of what was taken up, closed away or hidden from its owner", async () => {
  await committed(async (ctx) => {
    const { addCustomer, statusId } = await sampleCases(ctx);
    const taken = await stalled(ctx, "Upptaget", 0);
    await moveCase(ctx, { caseId: taken, statusId: statusId("Kontaktad") });
    await archiveCase(ctx, { caseId: await stalled(ctx, "Arkiverat", 0) });
    // The customer became Kerstin's alone after the case was put on ice.
    const customerId = await addCustomer();
    await stalled(ctx, "Dold kund", 0, { customerId });
    await ctx.tx.execute(
      `update customers set visibility = 'owner', owner_id = '${kerstin}' where id = '${customerId}'`,
    );
    await stalled(ctx, "För länge sedan", -8);
  });
  await remind();
  expect(await sent()).toEqual([]);
});

it("makes up for a day on which no worker ran, and reminds again of another day", async () => {
  const id = await committed((ctx) => stalled(ctx, "I förrgår", -2));
  await remind();
  expect(await sent()).toHaveLength(1);
  await committed(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    await stallCase(
      { ...ctx, today: addDays(ctx.today, -30) },
      {
        caseId: id,
        statusId: statusId("Pausad"),
        stalledUntil: addDays(ctx.today, -1),
        stalledReason: "Semester",
      },
    );
  });
  await remind();
  expect(await sent()).toHaveLength(2);
});

it("reaches every organisation that is in use, by the clock", async () => {
  await committed((ctx) => stalled(ctx, "Takbyte i dag", 0));
  await remindStalledCases();
  await runJobs();
  expect(await sent()).toHaveLength(1);
});
