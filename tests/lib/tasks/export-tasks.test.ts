import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { exportTasks } from "@/lib/tasks/export-tasks";
import { taskCells, taskHeadings } from "@/lib/tasks/present-task-file";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("holds the tasks of the view, group after group, and none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, customerId, bertilId } = await sampleTasks(ctx);
    await addTask({ title: "Utan dag", customerId });
    await addTask({ title: "Sent", dueOn: "2020-01-02", dueTime: "9", priority: "high" });
    await addTask({ title: "Bertils", ownerId: bertilId });
    await addHidden();
    const all: Awaited<ReturnType<typeof exportTasks>>["rows"] = [];
    let from: Parameters<typeof exportTasks>[1]["from"];
    do {
      const { rows, next } = await exportTasks(ctx, { from });
      all.push(...rows);
      from = next ?? undefined;
    } while (from);
    const tools = {
      t: translatorFor("sv"),
      format: formatterFor("sv", "Europe/Stockholm", "SEK"),
      today: ctx.today,
      actor: ctx.actor,
      tenant: ctx.tenant,
    };
    const names = taskHeadings(tools.t);
    const lines = all.map((row) =>
      Object.fromEntries(taskCells(row, tools).map(({ raw }, place) => [names[place], raw])),
    );
    expect(lines).toMatchObject([
      { Uppgift: "Sent", Förfaller: "2020-01-02", Klockslag: "09:00", Prioritet: "Hög" },
      { Uppgift: "Utan dag", Kund: "Åkerlund & Söner AB", Förfaller: "" },
    ]);
    expect(
      (await exportTasks(ctx, { whose: bertilId, group: "undated" })).rows.map(({ title }) => title),
    ).toEqual(["Bertils"]);
  });
});

it("goes on among tasks that were archived in the same moment", async () => {
  await rolledBack(async (ctx) => {
    await sampleTasks(ctx);
    await ctx.tx.execute(sql`insert into tasks (title, status_id, status_kind, owner_id, archived_at)
      select 'Nr ' || g, s.id, s.kind, ${ctx.actor.employeeId}, now() from generate_series(1, 5003) g,
        (select id, kind from task_statuses where kind = 'open' limit 1) s`);
    const first = await exportTasks(ctx, { archived: "1" });
    const second = await exportTasks(ctx, { archived: "1", from: first.next ?? undefined });
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(5003);
  });
});
