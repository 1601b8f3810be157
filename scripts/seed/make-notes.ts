import { asc, ne } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { listCases } from "@/lib/cases/list-cases";
import type { Ctx } from "@/lib/core/context";
import { addComment } from "@/lib/notes/add-comment";
import { createNote } from "@/lib/notes/create-note";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import type { DemoOrganisation } from "./demo-organisation";

type Place = { ctx: Ctx; demo: DemoOrganisation };
type Words = { wall: string; visit: string; ask: (name: string) => string; answer: string; secret: string };

const words: Record<"sv" | "nb", Words> = {
  sv: {
    wall: "# Säljmötet\n\nVi ses på fredag klockan nio. Ta med\n\n- veckans offerter\n- **en** fråga till lagret",
    visit:
      "## Besök på plats\n\nGrunden är klar. Kunden vill ha:\n\n1. nytt pris på isolering\n2. leverans före jul",
    ask: (name) => `@${name}, kan du stämma av leveranstiden?`,
    answer: "Det ordnar jag i dag.",
    secret: "Kom ihåg: fråga om sonens bygge nästa gång.",
  },
  nb: {
    wall: "# Salgsmøtet\n\nVi sees fredag klokken ni. Ta med\n\n- ukens tilbud\n- **ett** spørsmål til lageret",
    visit: "## Befaring\n\nGrunnen er klar. Kunden vil ha:\n\n1. ny pris på isolasjon\n2. levering før jul",
    ask: (name) => `@${name}, kan du avklare leveringstiden?`,
    answer: "Det ordner jeg i dag.",
    secret: "Husk: spør om sønnens bygg neste gang.",
  },
};

/** Notes on the wall and on the actor's open cases: one pinned, one that asks a colleague, one private. */
export async function makeNotes({ ctx, demo }: Place): Promise<void> {
  const { wall, visit, ask, answer, secret } = words[demo.locale === "nb" ? "nb" : "sv"];
  const [category] = await listNoteCategories(ctx, {});
  const [colleague] = await ctx.tx
    .select({ name: employees.name })
    .from(employees)
    .where(ne(employees.id, ctx.actor.employeeId))
    .orderBy(asc(employees.id))
    .limit(1);
  await createNote(ctx, { body: wall, isPinned: "on", categoryId: category?.id });
  const [first, second] = (await listCases(ctx, { state: "open", owner: ctx.actor.employeeId })).rows;
  if (!first || !second || !colleague) return;
  await createNote(ctx, { caseId: first.id, body: visit });
  const { id } = await createNote(ctx, { caseId: first.id, body: ask(colleague.name) });
  await addComment(ctx, { noteId: id, body: answer });
  await createNote(ctx, { caseId: second.id, body: secret, isPrivate: "on" });
}
