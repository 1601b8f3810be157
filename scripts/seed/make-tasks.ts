import { getCase } from "@/lib/cases/get-case";
import { listCases } from "@/lib/cases/list-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { createTask } from "@/lib/tasks/create-task";
import { setTaskDone } from "@/lib/tasks/set-task-done";
import type { DemoOrganisation, List } from "./demo-organisation";
import type { Random } from "./random";

type Place = { ctx: Ctx; demo: DemoOrganisation; random: Random };
type Words = { titles: List<string>; items: List<string>; report: string };

const words: Record<"sv" | "nb", Words> = {
  sv: {
    titles: [
      "Ring om offerten",
      "Skicka ritningar",
      "Boka platsbesök",
      "Följ upp priset",
      "Be om referenser",
    ],
    items: ["Räkna på materialet", "Stäm av med lagret", "Skriv följebrevet"],
    report: "Skriv veckorapporten",
  },
  nb: {
    titles: ["Ring om tilbudet", "Send tegninger", "Avtal befaring", "Følg opp prisen", "Be om referanser"],
    items: ["Regn på materialet", "Avklar med lageret", "Skriv følgebrevet"],
    report: "Skriv ukerapporten",
  },
};

/** Tasks of the actor's open cases: one late, some for today and the days to come, one done, and one that comes every week. */
export async function makeTasks({ ctx, demo, random }: Place): Promise<void> {
  const { titles, items, report } = words[demo.locale === "nb" ? "nb" : "sv"];
  const ownerId = ctx.actor.employeeId;
  const open = await listCases(ctx, { state: "open", owner: ownerId });
  const days = [-random.between(2, 6), 0, 0, random.between(1, 4), random.between(5, 20), null];
  for (const [place, ahead] of days.entries()) {
    const row = open.rows[place];
    if (!row) continue;
    const crmCase = await getCase(ctx, { caseId: row.id });
    const { id } = await createTask(ctx, {
      title: random.pick(titles),
      caseId: crmCase.id,
      ownerId,
      dueOn: ahead === null ? null : addDays(ctx.today, ahead),
      dueTime: place === 1 ? "10:00" : null,
      priority: place === 0 ? "high" : "normal",
      checklist: place === 3 ? items.map((text, at) => ({ text, done: at === 0 })) : [],
    });
    if (place === 2) await setTaskDone(ctx, { id, done: true });
  }
  await createTask(ctx, { title: report, ownerId, dueOn: addDays(ctx.today, 2), repeats: "FREQ=WEEKLY" });
}
