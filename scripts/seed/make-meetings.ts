import { getCase } from "@/lib/cases/get-case";
import { listCases } from "@/lib/cases/list-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays, weekStart } from "@/lib/core/dates";
import { createMeeting } from "@/lib/meetings/create-meeting";
import type { DemoOrganisation, List } from "./demo-organisation";
import type { Random } from "./random";

type Place = { ctx: Ctx; demo: DemoOrganisation; random: Random };
type Words = { visits: List<string>; weekly: string; own: string };

const words: Record<"sv" | "nb", Words> = {
  sv: {
    visits: ["Platsbesök", "Genomgång av offert", "Avstämning", "Byggmöte"],
    weekly: "Säljmöte",
    own: "Tandläkare",
  },
  nb: {
    visits: ["Befaring", "Gjennomgang av tilbud", "Avklaring", "Byggemøte"],
    weekly: "Salgsmøte",
    own: "Tannlege",
  },
};

/** Meetings with the actor's customers this week and the next, one of their own, and the one that comes every week. */
export async function makeMeetings({ ctx, demo, random }: Place): Promise<void> {
  const { visits, weekly, own } = words[demo.locale === "nb" ? "nb" : "sv"];
  const monday = weekStart(ctx.today);
  const open = await listCases(ctx, { state: "open", owner: ctx.actor.employeeId });
  const book = (title: string, day: string, startTime: string, endTime: string, more = {}) =>
    createMeeting(ctx, { title, startsOn: day, startTime, endTime, bookAnyway: true, ...more });
  await book(weekly, monday, "08:30", "09:15", { repeat: "weekly" });
  const days = [ctx.today, addDays(monday, 1), addDays(monday, 3), addDays(monday, 8), addDays(monday, 9)];
  for (const [place, day] of days.entries()) {
    const row = open.rows[place];
    if (!row) continue;
    const { id, customerId } = await getCase(ctx, { caseId: row.id });
    const hour = random.between(9, 15);
    await book(random.pick(visits), day, `${hour}:00`, `${hour + 1}:${random.pick(["00", "30"])}`, {
      customerId,
      caseId: id,
    });
  }
  await book(own, addDays(monday, 2), "15:00", "16:00", { isPrivate: true });
}
