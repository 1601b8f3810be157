import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { NoteForm } from "@/components/notes/note-form";
import { getNote } from "@/lib/notes/get-note";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import { categoryOptions, formTexts, presentNote } from "@/lib/notes/present-notes";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateNoteAction } from "../../actions";

type Props = { params: Promise<{ org: string; noteId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notes.edit") };
}

export default async function EditNotePage({ params }: Props) {
  const { org, noteId } = await params;
  const tools = await pageTools(org);
  const { t, actor, can } = tools;
  if (!can("activity:write")) forbidden();
  const { note, categories } = await inTenant(org, async (ctx) => ({
    note: await getNote(ctx, { id: noteId }),
    categories: await listNoteCategories(ctx, {}),
  }));
  if (note.archivedAt) notFound();
  const { href, label } = presentNote(note, tools);
  const options = categoryOptions(categories, tools);
  const present = note.categoryId &&
    note.categoryNames && {
      id: note.categoryId,
      names: note.categoryNames,
      colorSlot: 1,
      version: 1,
    };
  const isOutOfUse = present && options.every(({ value }) => value !== present.id);
  return (
    <>
      <PageHeader title={t("notes.edit")} parents={[{ label, href }]} />
      <div className="page-body">
        <NoteForm
          action={updateNoteAction.bind(null, org)}
          peopleUrl={`/${org}/employees/suggest`}
          fields={{}}
          note={note}
          mayHide={note.authorId === actor.employeeId}
          categories={isOutOfUse ? [...categoryOptions([present], tools), ...options] : options}
          cancelHref={href}
          texts={formTexts(t)}
        />
      </div>
    </>
  );
}
