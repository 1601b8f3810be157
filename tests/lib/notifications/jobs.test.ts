import { eq, like } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails } from "@/db/platform/schema/mails";
import { organisations } from "@/db/platform/schema/organisations";
import { customers } from "@/db/tenant/schema/customers";
import { notificationSettings, notifications } from "@/db/tenant/schema/notifications";
import { platformTransaction } from "@/db/transaction";
import { openText } from "@/lib/core/seal-text";
import { mailDigests, mailDigestsAt, mailNoticesOf } from "@/lib/notifications/jobs";
import { notify } from "@/lib/notifications/notify";
import { committed, useDatabase } from "@/tests/support/context";
import { inQueue } from "@/tests/support/failed-jobs";
import { emailOf, idOf } from "@/tests/support/people";

useDatabase();

const bertilId = idOf("employee", "nordbygg", "bertil");
const kerstinId = idOf("employee", "nordbygg", "kerstin");
const organisationId = idOf("organisation", "nordbygg");

const sent = async (key: string) =>
  (await platformTransaction((tx) => tx.select().from(mails).where(like(mails.key, key)))).map((mail) => ({
    ...mail,
    text: openText(mail.bodyText, "mail", mail.recipient),
  }));

it("mails each once in the morning what they have not read and may see, in their own language", async () => {
  const yesterday = new Date("2026-11-27T12:00:00Z");
  const hidden = await committed(async (ctx) => {
    const rows = await ctx.tx
      .insert(customers)
      .values(["Åkerlund", "Hemlig", "Läst"].map((name) => ({ name, country: "SE" })))
      .returning({ id: customers.id });
    const [shown = "", secret = "", read = ""] = rows.map(({ id }) => id);
    const about = (customerId: string) =>
      ({ kind: "change", customerId, details: { event: "changed" } }) as const;
    await notify(ctx, [bertilId, kerstinId], about(shown));
    await notify(ctx, [bertilId], about(secret));
    await notify(ctx, [bertilId], about(read));
    await ctx.tx.update(notifications).set({ createdAt: yesterday });
    await ctx.tx.update(notifications).set({ readAt: ctx.now }).where(eq(notifications.customerId, read));
    await notify(ctx, [bertilId], { kind: "due" });
    await ctx.tx
      .insert(notificationSettings)
      .values({ employeeId: kerstinId, kind: "change", byMail: "never" });
    return secret;
  });
  await committed((ctx) =>
    ctx.tx
      .update(customers)
      .set({ visibility: "owner", ownerId: ctx.actor.employeeId })
      .where(eq(customers.id, hidden)),
  );
  const morning = new Date("2026-11-28T07:00:00Z");
  await Promise.all([mailDigestsAt({ organisationId }, morning), mailDigestsAt({ organisationId }, morning)]);
  await mailDigestsAt({ organisationId }, morning);
  const found = await sent("digest:%");
  expect(found.map(({ recipient }) => recipient)).toEqual([emailOf("bertil", "nordbygg")]);
  expect(found[0]?.subject).toBe("1 sak att läsa i Nordbygg AB");
  expect(found[0]?.text).toContain("Ändringar i det du följer\n\n– Anna Lind ändrade ”Åkerlund”\n");
  expect(found[0]?.text).toContain("/nordbygg/settings/notifications");
  expect(found[0]?.text).not.toMatch(/Hemlig|Läst|göras/);
  await mailDigestsAt({ organisationId }, new Date("2026-11-29T07:00:00Z"));
  expect((await sent("digest:%"))[1]?.text).not.toContain("Åkerlund");
});

it("begins the morning by each organisation's own clock, once a day", async () => {
  const begin = async (hour: number, digestedOn: string | null) => {
    // Etc/GMT+3 is three hours behind.
    const behind = new Date().getUTCHours() - hour;
    const timeZone = `Etc/GMT${behind < 0 ? "" : "+"}${behind}`;
    await platformTransaction((tx) => tx.update(organisations).set({ timeZone, digestedOn }));
    await mailDigests();
    return inQueue(
      "select (jobs.complete_jobs(array[id])).id from jobs.jobs where task_identifier = 'mail-digests-of'",
    );
  };
  expect(await begin(6, null)).toHaveLength(0);
  expect(await begin(9, null)).toHaveLength(2);
  expect(await begin(9, "2000-01-01")).toHaveLength(2);
  const today = new Date().toISOString().slice(0, 10);
  expect(await begin(new Date().getUTCHours(), today)).toHaveLength(0);
});

it("hands what is wanted at once to a job, which mails each thing once", async () => {
  const schema = await committed(async (ctx) => {
    await ctx.tx
      .insert(notificationSettings)
      .values({ employeeId: bertilId, kind: "assignment", inApp: false, byMail: "at_once" });
    await notify(ctx, [kerstinId], { kind: "assignment", details: { event: "many", of: "cases", count: 3 } });
    return ctx.tenant.schema;
  });
  const queued = () => inQueue("select id from jobs.jobs where task_identifier = 'mail-notices-of'");
  expect(await queued()).toHaveLength(0);
  const notice = { kind: "assignment", details: { event: "many", of: "cases", count: 3 } } as const;
  await committed((ctx) => notify(ctx, [bertilId], notice));
  expect(await queued()).toHaveLength(1);
  await Promise.all([mailNoticesOf({ schema }), mailNoticesOf({ schema })]);
  await mailNoticesOf({ schema });
  expect(await sent("notice:%")).toMatchObject([
    { recipient: emailOf("bertil", "nordbygg"), subject: "Anna Lind gjorde dig till ansvarig för 3 ärenden" },
  ]);
});
