import { expect, it } from "vitest";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { listArchived } from "@/lib/archive/list-archived";
import { presentArchived, returning } from "@/lib/archive/present-archived";
import type { ArchiveKind } from "@/lib/archive/schema";
import { archiveCall } from "@/lib/calls/archive-call";
import { logCall } from "@/lib/calls/log-call";
import { archiveCase } from "@/lib/cases/archive-case";
import { createCase } from "@/lib/cases/create-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { archiveContact } from "@/lib/contacts/archive-contact";
import { createContact } from "@/lib/contacts/create-contact";
import { linkContact } from "@/lib/contacts/link-contact";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { locales } from "@/lib/core/locales";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { createCustomer } from "@/lib/customers/create-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { translatorFor } from "@/lib/i18n/translator";
import { archiveMeeting } from "@/lib/meetings/archive-meeting";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { listMeetings } from "@/lib/meetings/list-meetings";
import { restoreMeeting } from "@/lib/meetings/restore-meeting";
import { updateMeeting } from "@/lib/meetings/update-meeting";
import { addComment } from "@/lib/notes/add-comment";
import { archiveNote } from "@/lib/notes/archive-note";
import { createNote } from "@/lib/notes/create-note";
import { restoreNote } from "@/lib/notes/restore-note";
import { archiveTask } from "@/lib/tasks/archive-task";
import { createTask } from "@/lib/tasks/create-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const owned = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;

async function fill(ctx: Ctx) {
  await setUpCases(ctx, {});
  const bertil = actingAs(ctx, "bertil");
  const { id } = await createCustomer(ctx, { name: "Åkerlund" });
  for (const person of [{ firstName: "Karin" }, { firstName: "Hemlig", ...owned }]) {
    const contact = await createContact(bertil, person);
    await linkContact(bertil, { contactId: contact.id, customerId: id });
  }
  const crmCase = await createCase(ctx, { title: "Tak", customerId: id });
  await createCase(bertil, { title: "Hemligt", customerId: id, ownerId: owned.ownerId, ownerOnly: "on" });
  return { id, caseId: crmCase.id };
}

it("lists what was put away, by whom, and what comes back with it", async () => {
  await rolledBack(async (ctx) => {
    const { id, caseId } = await fill(ctx);
    await inBatch(actingAs(ctx, "kerstin"), (own) => archiveCustomer(own, { id }));
    const { rows } = await listArchived(ctx, { kind: "customers" });
    expect(rows).toMatchObject([
      { id, name: "Åkerlund", archivedBy: "Kerstin Öberg", contacts: 1, companies: 0, cases: 1 },
    ]);
    expect((await listArchived(actingAs(ctx, "bertil"), { kind: "customers" })).rows[0]).toMatchObject({
      contacts: 2,
      cases: 2,
    });
    expect(await restoreCustomer(ctx, { id })).toMatchObject({ name: "Åkerlund", contacts: 1, cases: 1 });
    expect((await listArchived(ctx, {})).rows).toEqual([]);
    await archiveCase(ctx, { caseId });
    expect((await listArchived(ctx, { kind: "cases" })).rows[0]?.name).toMatch(/ Tak$/);
    const person = await createContact(ctx, { firstName: "Eva" });
    await linkContact(ctx, { contactId: person.id, customerId: id });
    await archiveContact(ctx, { id: person.id });
    expect((await listArchived(ctx, { kind: "contacts" })).rows).toMatchObject([
      { name: "Eva", companies: 1 },
    ]);
  });
});

it("leaves out what the reader may not see", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const customer = await createCustomer(bertil, { name: "Hemlig", ...owned });
    const contact = await createContact(bertil, { firstName: "Hemlig", ...owned });
    await archiveCustomer(bertil, { id: customer.id });
    await archiveContact(bertil, { id: contact.id });
    for (const kind of ["customers", "contacts"] as const) {
      expect((await listArchived(ctx, { kind })).rows).toEqual([]);
      expect((await listArchived(bertil, { kind })).rows).toHaveLength(1);
    }
  });
});

it("lists activities with what comes back with them, private ones for their own alone", async () => {
  await rolledBack(async (ctx) => {
    await setUpActivities(ctx, {});
    const note = await createNote(ctx, { body: "**Ringde** i dag", isPrivate: "on" });
    await addComment(ctx, { noteId: note.id, body: "Och?" });
    await archiveNote(ctx, { id: note.id });
    const day = { startsOn: "2030-01-07", endsOn: "2030-01-07" };
    const series = await createMeeting(ctx, { title: "Måndag", ...day, allDay: "on", repeat: "weekly" });
    const occurrence = (await listMeetings(ctx, {})).find(
      ({ startsAt }) => startsAt > new Date("2030-01-10"),
    );
    await updateMeeting(ctx, {
      id: series.id,
      occurrence: occurrence?.originalStart?.toISOString(),
      scope: "occurrence",
      title: "Flyttad",
    });
    await archiveMeeting(ctx, { id: series.id });
    const task = await createTask(ctx, { title: "Ring" });
    await archiveTask(ctx, { id: task.id });
    const call = await logCall(ctx, { direction: "out", number: "040-12 34 56" });
    await archiveCall(ctx, { callId: call.id });
    const list = async (kind: ArchiveKind, who = ctx) => (await listArchived(who, { kind })).rows;
    expect(await list("notes")).toMatchObject([{ id: note.id, comments: 1 }]);
    expect(await list("notes", actingAs(ctx, "bertil"))).toEqual([]);
    // What was put away with its series is no row of its own.
    expect(await list("meetings")).toMatchObject([{ id: series.id, name: "Måndag", occurrences: 1 }]);
    expect(await list("tasks")).toMatchObject([{ id: task.id, name: "Ring", occurrences: 0 }]);
    expect(await list("calls", actingAs(ctx, "rut"))).toMatchObject([{ id: call.id, name: "040-12 34 56" }]);
    expect(await restoreNote(ctx, { id: note.id })).toMatchObject({ comments: 1 });
    expect(await restoreMeeting(ctx, { id: series.id })).toMatchObject({ occurrences: 1 });
    expect([await list("notes"), await list("meetings")]).toEqual([[], []]);
    const tools = { t: translatorFor("sv"), format: formatterFor("sv", "Europe/Oslo", "NOK") };
    expect(returning({ comments: 1 }, tools.t)).toBe("Med 1 kommentar");
  });
});

it("pages, and says what returns in every language", async () => {
  await rolledBack(async (ctx) => {
    for (let n = 0; n < 60; n++) {
      const { id } = await createCustomer(ctx, { name: `Kund ${n}` });
      await archiveCustomer(ctx, { id });
    }
    const first = await listArchived(ctx, {});
    const second = await listArchived(ctx, { cursor: first.next ?? "" });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    const texts = locales.map((locale) => {
      const tools = { t: translatorFor(locale), format: formatterFor(locale, "Europe/Oslo", "NOK") };
      expect(presentArchived(first, "customers", { ...tools, tenant: { slug: "x" } }).rows).toHaveLength(50);
      return returning({ contacts: 3, companies: 0, cases: 2 }, tools.t);
    });
    expect(texts).toEqual([
      "Med 3 kontakter och 2 ärenden",
      "Med 3 kontakter og 2 saker",
      "Med 3 kontakter og 2 sager",
      "With 3 contacts and 2 cases",
    ]);
  });
});
