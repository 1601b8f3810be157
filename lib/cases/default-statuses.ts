import type { caseReasons, caseStatuses, Names } from "@/db/tenant/schema/cases";

const names = (sv: string, nb: string, da: string, en: string): Names => ({ sv, nb, da, en });

type NewStatus = Pick<
  typeof caseStatuses.$inferInsert,
  "kind" | "names" | "position" | "colorSlot" | "probabilityPercent"
>;
type NewReason = Pick<typeof caseReasons.$inferInsert, "outcome" | "names" | "position">;

export const defaultPipeline = { names: names("Försäljning", "Salg", "Salg", "Sales"), position: 1 };

/** What a new organisation begins with; it renames and adds its own. Won and Lost always stay. */
export const defaultStatuses: NewStatus[] = [
  status("open", names("Ny", "Ny", "Ny", "New"), 1, 7, 10),
  status("open", names("Kontaktad", "Kontaktet", "Kontaktet", "Contacted"), 2, 8, 20),
  status("open", names("Offert skickad", "Tilbud sendt", "Tilbud sendt", "Quote sent"), 3, 2, 40),
  status("open", names("Förhandling", "Forhandling", "Forhandling", "Negotiation"), 4, 4, 70),
  status("stalled", names("Pausad", "På vent", "I bero", "On hold"), 5, 7, 10),
  status("won", names("Vunnet", "Vunnet", "Vundet", "Won"), 1000, 1, 100),
  status("lost", names("Förlorat", "Tapt", "Tabt", "Lost"), 1001, 6, 0),
];

export const defaultReasons: NewReason[] = [
  reason("lost", names("Priset", "Prisen", "Prisen", "Price"), 1),
  reason(
    "lost",
    names("Valde en konkurrent", "Valgte en konkurrent", "Valgte en konkurrent", "Chose a competitor"),
    2,
  ),
  reason(
    "lost",
    names("Behovet finns inte längre", "Behovet er borte", "Behovet er der ikke længere", "No longer needed"),
    3,
  ),
  reason("lost", names("Ingen budget", "Manglende budsjett", "Manglende budget", "No budget"), 4),
  reason("lost", names("Fel tidpunkt", "Feil tidspunkt", "Forkert tidspunkt", "Wrong time"), 5),
  reason("lost", names("Fick inget svar", "Fikk ikke svar", "Fik ikke svar", "No reply"), 6),
  reason(
    "lost",
    names("Vi kunde inte leverera", "Vi kunne ikke levere", "Vi kunne ikke levere", "We could not deliver"),
    7,
  ),
  reason("won", names("Priset", "Prisen", "Prisen", "Price"), 1),
  reason("won", names("Bästa lösningen", "Beste løsning", "Den bedste løsning", "Best solution"), 2),
  reason("won", names("Kvalitet", "Kvalitet", "Kvalitet", "Quality"), 3),
  reason("won", names("Leveranstid", "Leveringstid", "Leveringstid", "Delivery time"), 4),
  reason("won", names("God relation", "God relasjon", "God relation", "Good relationship"), 5),
];

function status(
  kind: NewStatus["kind"],
  named: Names,
  position: number,
  colorSlot: number,
  probabilityPercent: number,
): NewStatus {
  return { kind, names: named, position, colorSlot, probabilityPercent };
}

function reason(outcome: NewReason["outcome"], named: Names, position: number): NewReason {
  return { outcome, names: named, position };
}
