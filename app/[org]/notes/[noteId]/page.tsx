import type { Metadata } from "next";
import { HistoryTab } from "@/app/[org]/history-tab";
import { ArchivedNotice } from "@/components/layout/archived-notice";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { PageHeader } from "@/components/layout/page-header";
import { NoteItem } from "@/components/notes/note-item";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { readHistory } from "@/lib/changes/read-history";
import { parseInput } from "@/lib/core/command";
import { getNote } from "@/lib/notes/get-note";
import { noteTexts, presentNote } from "@/lib/notes/present-notes";
import { NoteView } from "@/lib/notes/schema";
import { noteSeen } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { restoreNoteAction } from "../actions";
import { noteActions } from "../note-actions";

type Props = {
  params: Promise<{ org: string; noteId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notes.one") };
}

/** A note by itself, with what was answered and how it came about. */
export default async function NotePage({ params, searchParams }: Props) {
  const { org, noteId } = await params;
  const view = parseInput(NoteView, await searchParams);
  const tools = await pageTools(org);
  const { t } = tools;
  const { note, history, newest } = await inTenant(org, async (ctx) => ({
    note: await getNote(ctx, { id: noteId }),
    newest: (await getNewestChange(ctx, { rowId: noteId })).id,
    history: view.tab === "history" ? await readHistory(ctx, { ...view, rowId: noteId }) : null,
  }));
  await noteSeen(org, "note", noteId);
  const shown = presentNote(note, tools);
  return (
    <>
      <PageHeader
        title={shown.label}
        parents={[shown.place ?? { label: t("notes.title"), href: `/${org}/notes` }]}
      >
        {shown.mayChange && (
          <LinkButton href={shown.editHref} shortcut="E">
            {t("common.edit")}
          </LinkButton>
        )}
      </PageHeader>
      <Tabs
        label={t("notes.one")}
        items={[
          { label: t("notes.one"), href: shown.href, current: view.tab === "note" },
          {
            label: t("customers.history"),
            href: `${shown.href}?tab=history`,
            current: view.tab === "history",
          },
        ]}
      />
      {shown.isArchived && (
        <ArchivedNotice
          id={noteId}
          text={t("notes.isArchived")}
          restoreText={t("notes.restore")}
          restore={tools.can("activity:write") ? restoreNoteAction.bind(null, org) : undefined}
        />
      )}
      {history ? (
        <HistoryTab org={org} href={shown.href} history={history} tools={tools} />
      ) : (
        <div className="page-body notes-page">
          <NoteItem note={shown} isOpen actions={noteActions(org)} texts={noteTexts(t)} />
        </div>
      )}
      <LiveRefresh
        url={`/${org}/changes/newest?row=${noteId}`}
        newest={newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
