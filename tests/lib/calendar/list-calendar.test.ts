import { expect, it } from "vitest";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "../tasks/sample-tasks";

useDatabase();

const week = { from: "2026-11-30", to: "2026-12-07" };

it("shows whose meetings are asked for, private and hidden ones as busy times, and the tasks of the days", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertil, bertilId, customerId } = await sampleTasks(ctx);
    const at = { startsOn: "2026-12-01", startTime: "09:00" };
    await createMeeting(ctx, { title: "Mitt", ...at, participants: [{ who: `employee:${bertilId}` }] });
    await createMeeting(bertil, {
      title: "Tandläkare",
      startsOn: "2026-12-02",
      startTime: "10:00",
      isPrivate: true,
    });
    const { hiddenCustomer } = await addHidden();
    await createMeeting(bertil, {
      title: "Hos den hemliga",
      startsOn: "2026-12-03",
      startTime: "10:00",
      customerId: hiddenCustomer,
    });
    await createMeeting(bertil, {
      title: "Varje dag",
      startsOn: "2026-12-04",
      startTime: "08:00",
      repeat: "daily",
    });
    await createMeeting(ctx, { title: "Senare", startsOn: "2026-12-07", startTime: "00:00" });
    await addTask({ title: "Ring", dueOn: "2026-12-01", customerId });
    await addTask({ title: "Sedan", dueOn: "2026-12-07" });
    const read = async (input: Partial<Parameters<typeof listCalendar>[1]> = {}, as = ctx) => {
      const { meetings, tasks } = await listCalendar(as, { ...week, ...input });
      return [meetings.map(({ meeting }) => meeting?.title ?? "busy"), tasks.map(({ title }) => title)];
    };
    expect(await read()).toEqual([["Mitt"], ["Ring"]]);
    expect(await read({ who: [bertilId] })).toEqual([
      ["Mitt", "busy", "busy", "Varje dag", "Varje dag", "Varje dag"],
      [],
    ]);
    expect((await read({ who: [bertilId] }, bertil))[0]).toContain("Tandläkare");
    const { meetings } = await listCalendar(ctx, { ...week, who: [ctx.actor.employeeId, bertilId] });
    expect(meetings[0]?.employeeIds).toEqual([ctx.actor.employeeId, bertilId]);
    expect(JSON.stringify(meetings)).not.toMatch(/Tandläkare|hemliga/);
    expect(await read({ customerId: hiddenCustomer })).toEqual([[], []]);
    expect(await read({ customerId: hiddenCustomer }, bertil)).toEqual([["Hos den hemliga"], []]);
    expect(await read({ customerId })).toEqual([[], ["Ring"]]);
  });
});
