import type { callOutcomes } from "@/db/tenant/schema/calls";
import type { Names } from "@/db/tenant/schema/cases";
import type { noteCategories } from "@/db/tenant/schema/notes";
import type { taskStatuses } from "@/db/tenant/schema/tasks";

const names = (sv: string, nb: string, da: string, en: string): Names => ({ sv, nb, da, en });

type New<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];

export const defaultTaskStatuses: New<typeof taskStatuses>[] = [
  { names: names("Att göra", "Å gjøre", "Skal gøres", "To do"), kind: "open", position: 1, colorSlot: 2 },
  { names: names("Pågår", "Pågår", "I gang", "In progress"), kind: "open", position: 2, colorSlot: 1 },
  { names: names("Klar", "Ferdig", "Færdig", "Done"), kind: "done", position: 3, colorSlot: 5 },
];

export const defaultCallOutcomes: New<typeof callOutcomes>[] = [
  names("Nådde personen", "Fikk kontakt", "Fik kontakt", "Reached"),
  names("Inget svar", "Ikke svar", "Intet svar", "No answer"),
  names("Lämnade meddelande", "La igjen beskjed", "Lagde en besked", "Left a message"),
  names("Vill bli uppringd", "Vil bli oppringt", "Vil ringes op", "Wants a call back"),
].map((name, index) => ({ names: name, position: index + 1 }));

export const defaultNoteCategories: New<typeof noteCategories>[] = [
  { names: names("Allmänt", "Generelt", "Generelt", "General"), position: 1, colorSlot: 7 },
  { names: names("Beslut", "Beslutning", "Beslutning", "Decision"), position: 2, colorSlot: 4 },
  { names: names("Klagomål", "Klage", "Klage", "Complaint"), position: 3, colorSlot: 3 },
];
