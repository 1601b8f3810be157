import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { logCall } from "@/lib/calls/log-call";
import { getCase } from "@/lib/cases/get-case";
import { listCases } from "@/lib/cases/list-cases";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { setFollow } from "@/lib/follows/set-follow";
import { createNote } from "@/lib/notes/create-note";
import { createTask } from "@/lib/tasks/create-task";
import type { DemoOrganisation, List } from "./demo-organisation";
import type { Random } from "./random";

type Place = { ctx: Ctx; demo: DemoOrganisation; random: Random };
type Words = { said: List<string>; missed: string; later: List<string>; notes: List<string> };

const words: Record<"sv" | "nb", Words> = {
  sv: {
    said: [
      "Vill ha offerten uppdelad på två etapper.",
      "Frågade om leveranstiden. Vi återkommer på fredag.",
      "Nöjd med förra jobbet, kan tänka sig att vara referens.",
      "Styrelsen har inte bestämt sig än.",
      "Undrade över garantin på taket.",
    ],
    missed: "Ringde tillbaka utan svar.",
    later: ["Ring igen", "Skicka prislistan", "Mejla ritningarna"],
    notes: [
      "Porten är låst efter klockan fyra. **Ring före besök.**",
      "Fakturor ska märkas med objektsnummer, annars kommer de i retur.",
      "Byter förvaltare vid årsskiftet. Håll kontakten med båda.",
      "## Inför nästa möte\n\n- referenser från två liknande hus\n- förslag på etapper",
    ],
  },
  nb: {
    said: [
      "Vil ha tilbudet delt på to etapper.",
      "Spurte om leveringstiden. Vi kommer tilbake fredag.",
      "Fornøyd med forrige jobb, kan tenke seg å være referanse.",
      "Styret har ikke bestemt seg ennå.",
      "Lurte på garantien på taket.",
    ],
    missed: "Ringte tilbake uten svar.",
    later: ["Ring igjen", "Send prislisten", "Send tegningene på e-post"],
    notes: [
      "Porten er låst etter klokken fire. **Ring før besøk.**",
      "Fakturaer skal merkes med objektnummer, ellers kommer de i retur.",
      "Bytter forvalter ved årsskiftet. Hold kontakten med begge.",
      "## Før neste møte\n\n- referanser fra to lignende hus\n- forslag til etapper",
    ],
  },
};

/** Calls of the last weeks about the actor's cases, with what came of them, and a word about each customer. One calls whom nobody knows. */
export async function makeCalls({ ctx, demo, random }: Place): Promise<void> {
  const { said, missed, later, notes } = words[demo.locale === "nb" ? "nb" : "sv"];
  const outcomes = await listCallOutcomes(ctx, {});
  const ownerId = ctx.actor.employeeId;
  const { rows } = await listCases(ctx, { state: "all", owner: ownerId });
  const noted = new Set<string>();
  for (const [place, row] of rows.slice(0, 9).entries()) {
    const { customerId } = await getCase(ctx, { caseId: row.id });
    if (!customerId) continue;
    const [person] = await listCustomerContacts(ctx, { customerId, currentOnly: true, limit: 1 });
    const isMissed = place % 5 === 4;
    const day = addDays(ctx.today, -1 - place * 2);
    await logCall(ctx, {
      caseId: row.id,
      contactId: person?.contactId ?? null,
      direction: place % 3 === 0 ? "in" : "out",
      result: isMissed ? "missed" : "answered",
      outcomeId: isMissed ? null : outcomes[place % outcomes.length]?.id,
      startedOn: day,
      startTime: `${random.between(8, 16)}:${random.pick(["05", "20", "40"])}`,
      duration: isMissed ? null : `${random.between(1, 18)}:${random.pick(["10", "35", "50"])}`,
      number: demo.phone(random),
      note: isMissed ? missed : random.pick(said),
    });
    if (noted.has(customerId)) continue;
    noted.add(customerId);
    await createNote(ctx, { customerId, body: random.pick(notes), isPinned: place === 0 ? "on" : "" });
    const task = { title: random.pick(later), customerId, contactId: person?.contactId ?? null, ownerId };
    await createTask(ctx, { ...task, dueOn: addDays(ctx.today, random.between(1, 25)) });
    if (place < 3) await setFollow(ctx, { customerId, follow: true });
  }
  await logCall(ctx, {
    direction: "in",
    result: "missed",
    number: demo.phone(random),
    startedOn: addDays(ctx.today, -1),
    startTime: "09:15",
  });
  await followColleagues(ctx);
}

/** Of what is one's own one is told anyway: a colleague's case is what is followed. */
async function followColleagues(ctx: Ctx): Promise<void> {
  const { rows } = await listCases(ctx, { state: "open" });
  const others = rows.filter((row) => row.ownerId !== ctx.actor.employeeId).slice(0, 2);
  for (const { id } of others) await setFollow(ctx, { caseId: id, follow: true });
}
