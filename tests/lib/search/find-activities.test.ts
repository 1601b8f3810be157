import { expect, it } from "vitest";
import { listCalls } from "@/lib/calls/list-calls";
import { excerpt } from "@/lib/core/excerpt";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { addComment } from "@/lib/notes/add-comment";
import { listNotes } from "@/lib/notes/list-notes";
import { removeComment } from "@/lib/notes/remove-comment";
import { presentHits } from "@/lib/search/present-hits";
import { searchEverything } from "@/lib/search/search-everything";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleCalls } from "../calls/sample-calls";
import { sampleNotes } from "../notes/sample-notes";
import { sampleTasks } from "../tasks/sample-tasks";

useDatabase();

it("finds tasks by title and description, what is to be done first, and none of a hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const { addTask, addHidden, bertil } = await sampleTasks(ctx);
    const open = await addTask({ title: "Skicka prislista" });
    const described = await addTask({ title: "Ring", description: "Fråga om prislistan från Åkerlund" });
    const done = await addTask({ title: "Prislista 2025" });
    await setTaskDone(ctx, { id: done, done: "on" });
    const hidden = await addHidden();
    const ids = async (q: string, who = ctx) =>
      (await searchEverything(who, { q })).tasks.map(({ id }) => id);
    expect(await ids("PRISLISTA")).toEqual([described, open, done]);
    expect(await ids("akerlund prislistan")).toEqual([described]);
    // Spelled nearly so, by the names in use.
    expect(await ids("Åkerlnud prislistan")).toEqual([described]);
    expect(await ids("hemlig")).toEqual([]);
    expect(await ids("hemlig", bertil)).toEqual([hidden.id]);
  });
});

it("finds notes by what they say: private ones for their author, those of hidden customers for who sees these", async () => {
  await rolledBack(async (ctx) => {
    const { write, hiddenId } = await sampleNotes(ctx);
    const open = await write({ body: "Vill ha **ventilation** i våras" });
    const own = await write({ body: "Ventilation: de tvekar", isPrivate: "on" });
    const hidden = await write({ body: "Ventilation", customerId: hiddenId });
    const ids = async (who = ctx) =>
      (await searchEverything(who, { q: "ventilation" })).notes.map(({ id }) => id);
    expect(await ids()).toEqual([hidden.id, own.id, open.id]);
    for (const person of ["kerstin", "bertil", "rut"] as const) {
      expect(await ids(actingAs(ctx, person)), person).toEqual([open.id]);
    }
    // What colleagues answered is found with the note; what was answered to a private one by its author alone.
    await addComment(ctx, { noteId: open.id, body: "Fläkten bullrar" });
    await addComment(ctx, { noteId: own.id, body: "Fläkten är dyr" });
    const taken = await addComment(ctx, { noteId: open.id, body: "Skorstenen" });
    await removeComment(ctx, { id: taken.id });
    const answers = async (who = ctx, q = "fläkten") => {
      const found = await searchEverything(who, { q });
      const tools = {
        t: translatorFor("sv"),
        format: formatterFor("sv", "Europe/Stockholm", "SEK"),
        today: ctx.today,
      };
      return presentHits(found, q, {
        ...tools,
        actor: who.actor,
        tenant: ctx.tenant,
        can: () => true,
      }).flatMap(({ hits }) => hits.map(({ label }) => label));
    };
    expect(await answers()).toEqual(["Fläkten är dyr", "Fläkten bullrar"]);
    expect(await answers(actingAs(ctx, "kerstin"))).toEqual(["Fläkten bullrar"]);
    expect(await answers(ctx, "skorstenen")).toEqual([]);
    expect((await listNotes(actingAs(ctx, "kerstin"), { q: "fläkten" })).rows.map(({ id }) => id)).toEqual([
      open.id,
    ]);
    // Further conditions are about customers and people.
    expect((await searchEverything(ctx, { q: "ventilation", email: "@post" })).notes).toEqual([]);
  });
});

it("shows the part of a long text in which the words occur", () => {
  const long = `${"Först något annat. ".repeat(12)}De väntar på ventilationen till våren. ${"Sedan mer. ".repeat(12)}`;
  expect(excerpt(long, "VENTILATION")).toMatch(/^… .*De väntar på ventilationen till.* …$/);
  expect(excerpt(long, "xyz")).toMatch(/^Först .* …$/);
  expect(excerpt("Kort", "xyz")).toBe("Kort");
  expect(excerpt(long, "varen").length).toBeLessThan(110);
});

it("finds the calls of a number in whatever spelling, known or not, but none that is hidden", async () => {
  await rolledBack(async (ctx) => {
    const { call, hiddenId, bertil } = await sampleCalls(ctx);
    await call({ number: "0046 70 174 06 05", startedOn: "2026-11-02", startTime: "10:00" });
    await call({ number: "+46701740605", startedOn: "2026-11-01", startTime: "10:00" });
    await call({ number: "070-174 06 99", customerId: hiddenId }, bertil);
    const found = async (q: string, who = ctx) =>
      (await searchEverything(who, { q })).calls.map(({ number, counted }) => [number, counted.count]);
    for (const typed of ["070-174 06 05", "0701740605", "+46 70 174 06 05", "0046701740605"])
      expect(await found(typed), typed).toEqual([["+46701740605", 2]]);
    for (const number of ["0701740605", "+46701740605"])
      expect((await listCalls(ctx, { number })).rows.map(({ number }) => number)).toEqual([
        "0046 70 174 06 05",
        "+46701740605",
      ]);
    expect(await found("070-174 06 99")).toEqual([]);
    expect(await found("070-174 06 99", bertil)).toHaveLength(1);
    expect(await found("070-174 06 98")).toEqual([]);
  });
});
