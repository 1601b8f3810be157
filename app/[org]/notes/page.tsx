import type { Metadata } from "next";
import { FileMenu } from "@/components/data-table/file-menu";
import { PageHeader } from "@/components/layout/page-header";
import { WallFilter } from "@/components/notes/wall-filter";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import { listNotes } from "@/lib/notes/list-notes";
import { presentWall } from "@/lib/notes/present-wall";
import { NoteFilter } from "@/lib/notes/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { NotesTab } from "../notes-tab";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notes.title") };
}

/** The organisation's wall: what everybody wrote, about whatever, and to everybody. */
export default async function WallPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { category, only, q, cursor } = parseInput(NoteFilter, await searchParams);
  const filter = { category, only, q };
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { notes, categories } = await inTenant(org, async (ctx) => ({
    notes: await listNotes(ctx, { ...filter, cursor }),
    categories: await listNoteCategories(ctx, {}),
  }));
  const wall = presentWall(filter, categories, tools);
  return (
    <>
      <PageHeader title={t("notes.title")}>
        <FileMenu {...wall.file} />
        {can("activity:write") && (
          <LinkButton href={`/${org}/notes/new`} variant="primary" shortcut="N">
            {t("notes.new")}
          </LinkButton>
        )}
      </PageHeader>
      <Tabs label={t("notes.title")} items={wall.tabs} />
      <div className="page-body notes-page">
        <WallFilter
          action={`/${org}/notes`}
          keep={only ? { only } : {}}
          q={q ?? ""}
          category={category ?? ""}
          kinds={wall.kinds}
          clearHref={wall.isNarrowed ? wall.clearHref : undefined}
          texts={{
            search: t("notes.search"),
            category: t("notes.category"),
            apply: t("notes.apply"),
            clear: t("notes.clear"),
          }}
        />
        <NotesTab
          href={wall.href}
          about={{}}
          notes={notes}
          categories={categories}
          mayAdd={!cursor}
          tools={tools}
        />
      </div>
    </>
  );
}
