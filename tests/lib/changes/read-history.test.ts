import { expect, it } from "vitest";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { readHistory } from "@/lib/changes/read-history";
import { createCustomer } from "@/lib/customers/create-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { createNote } from "@/lib/notes/create-note";
import { createTask } from "@/lib/tasks/create-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("gives a page, what narrows it, and the people to choose from", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await createCustomer(ctx, { name: "Åkerlund" });
    await updateCustomer(ctx, { id, version: 1, city: "Lund" });
    const { changes, filter, people } = await readHistory(ctx, { customerId: id, what: "details" });
    expect(changes.rows.map(({ operation }) => operation)).toEqual(["update", "insert"]);
    expect(filter).toEqual({ from: null, to: null, what: "details", who: null });
    expect(people.map(({ name }) => name)).toContain("Bertil Ek");
  });
});

it("tells what happened to a meeting, a task and a note and what hangs on them, to those who see them", async () => {
  await rolledBack(async (ctx) => {
    await setUpActivities(ctx, {});
    const bertil = idOf("employee", "nordbygg", "bertil");
    const meeting = await createMeeting(ctx, {
      title: "Genomgång",
      startsOn: "2026-12-01",
      startTime: "9",
      isPrivate: "on",
      participants: [{ who: `employee:${bertil}` }],
    });
    const task = await createTask(ctx, { title: "Ring", followerIds: [bertil] });
    const note = await createNote(ctx, { body: "Läget", isPrivate: "on" });
    const tablesOf = async (rowId: string) =>
      (await readHistory(ctx, { rowId })).changes.rows.map(({ table }) => table).sort();
    expect(await tablesOf(meeting.id)).toEqual(["meeting_participants", "meetings"]);
    expect(await tablesOf(task.id)).toEqual(["task_followers", "tasks"]);
    expect(await tablesOf(note.id)).toEqual(["notes"]);
    for (const { id } of [meeting, note])
      await expect(readHistory(actingAs(ctx, "kerstin"), { rowId: id })).rejects.toMatchObject({
        code: "not_found",
      });
  });
});

it("knows nothing of what the reader may not see", async () => {
  await rolledBack(async (ctx) => {
    const owner = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;
    const { id } = await createCustomer(actingAs(ctx, "bertil"), { name: "Hemlig", ...owner });
    for (const of of [{ customerId: id }, { rowId: id }])
      await expect(readHistory(ctx, of)).rejects.toMatchObject({ code: "not_found" });
  });
});
