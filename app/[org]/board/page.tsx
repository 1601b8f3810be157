import type { Metadata } from "next";
import { BoardColumns } from "@/components/board/board-columns";
import { BoardMoves } from "@/components/board/board-moves";
import { CaseChips } from "@/components/cases/case-chips";
import { ClosedInterval } from "@/components/cases/closed-interval";
import { ListFilters } from "@/components/data-table/list-filters";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { ViewTools } from "@/components/data-table/view-tools";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { boardHref } from "@/lib/board/board-href";
import { presentBoard } from "@/lib/board/present-board";
import { presentBoardFilters } from "@/lib/board/present-board-filters";
import { boardMoveTexts, viewSwitch } from "@/lib/board/present-board-texts";
import { caseListWords } from "@/lib/cases/case-list-words";
import { newCaseHref } from "@/lib/cases/present-case-list";
import { pageTools } from "@/lib/request/page";
import { presentViews } from "@/lib/views/present-views";
import { viewActions } from "../view-actions";
import { placeCaseAction } from "./actions";
import { CardQuestion } from "./card-question";
import { readBoard } from "./read-board";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("board.title") };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { org } = await params;
  const address = await searchParams;
  const tools = await pageTools(org);
  const { t, can, actor } = tools;
  const mayWrite = can("case:write");
  const { state, board, known, newest, asked } = await readBoard(org, address, mayWrite);
  const list = caseListWords(board, known, tools);
  const words = { ...list, place: { ...list.place, path: `/${org}/board` } };
  const at = { place: words.place, windows: board.windows };
  const edit = typeof address.edit === "string" ? address.edit : undefined;
  const filters = presentBoardFilters(board, words, { ...known, edit }, tools);
  const columns = presentBoard(board, at, { ...tools, mayWrite });
  const reader = { mayWrite, isAdministrator: actor.role === "administrator", employeeId: actor.employeeId };
  const views = presentViews(words.place, board.views, reader, tools);
  return (
    <>
      <PageHeader title={t("board.title")}>
        <ViewSwitcher {...viewSwitch("board", words.place, tools)} />
        {mayWrite && (
          <LinkButton href={newCaseHref(org, board.filter)} variant="primary" icon="plus" shortcut="N">
            {t("cases.new")}
          </LinkButton>
        )}
      </PageHeader>
      {views.tabs.length > 0 && <Tabs label={views.texts.tabs} items={views.tabs} />}
      <ListFilters
        {...filters}
        chips={<CaseChips {...filters.fixed} />}
        interval={<ClosedInterval {...filters.fixed} />}
        end={
          views.isOffered && <ViewTools {...views} entity="cases" page="board" actions={viewActions(org)} />
        }
      />
      <BoardColumns
        columns={columns}
        label={t("board.title")}
        texts={{ late: t("cases.late"), own: t("cases.ownProbability") }}
        mayWrite={mayWrite}
      />
      {mayWrite && (
        <BoardMoves
          place={placeCaseAction.bind(null, org)}
          statuses={columns.map(({ id, name, kind }) => ({ id, name, kind }))}
          address={boardHref(at)}
          texts={boardMoveTexts(tools)}
        />
      )}
      <CardQuestion org={org} board={board} at={at} state={state} asked={asked} tools={tools} />
      <LiveRefresh
        url={`/${org}/changes/newest?table=cases`}
        newest={newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
