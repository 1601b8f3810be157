import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { presentEvents } from "@/lib/timeline/present-timeline";

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  tenant: { slug: "nordbygg", locale: "sv" as const },
  actor: { locale: "sv" as const },
};
const at = new Date("2026-11-28T09:00:00Z");

it("shows a note without its marks and leads to it, and how a call went beside what it was", () => {
  const shown = presentEvents(
    [
      {
        id: "n",
        at,
        kind: "note",
        who: "Anna Lind",
        title: "## Läget hos **Erik**\nmer",
        isPrivate: false,
        isPinned: false,
      },
      {
        id: "c",
        at,
        kind: "call",
        who: "Anna Lind",
        title: "",
        direction: "in",
        result: "answered",
        seconds: 75,
      },
    ],
    tools,
  );
  expect(shown).toMatchObject([
    { title: "Läget hos Erik", href: "/nordbygg/notes/n", facts: [], details: [] },
    { title: "Inkommande samtal", href: "/nordbygg/calls/c", facts: ["Besvarat", "1:15"], details: [] },
  ]);
});
