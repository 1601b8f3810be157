import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { NoteComments } from "@/components/notes/note-comments";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { noteTexts, presentNote } from "@/lib/notes/present-notes";

it("puts no form into a paragraph, which browsers would end before it", () => {
  const t = translatorFor("sv");
  const note = presentNote(
    {
      id: "n",
      body: "Ring",
      authorName: "Anna Lind",
      createdAt: new Date(0),
      updatedAt: new Date(0),
      pinnedAt: null,
      archivedAt: null,
      mentioned: [],
      comments: [{ id: "c", authorId: "a", authorName: "Anna Lind", body: "Gjort", createdAt: new Date(0) }],
    } as unknown as Parameters<typeof presentNote>[0],
    {
      t,
      format: formatterFor("sv", "Europe/Stockholm", "SEK"),
      actor: { employeeId: "a", locale: "sv" },
      tenant: { slug: "nordbygg", locale: "sv" },
      can: () => true,
    },
  );
  const action = async () => null;
  const html = renderToStaticMarkup(
    <NoteComments note={note} add={action} remove={action} texts={noteTexts(t)} />,
  );
  expect(html).toContain("Ta bort kommentaren: Anna Lind");
  expect(html).not.toMatch(/<p\b[^>]*>(?:(?!<\/p>).)*<form/);
});
