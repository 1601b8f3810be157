import type { Metadata } from "next";
import { BoardColumns } from "@/components/board/board-columns";
import { BoardFilters } from "@/components/board/board-filters";
import { BoardMoves } from "@/components/board/board-moves";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { boardHref } from "@/lib/board/board-href";
import { getBoard } from "@/lib/board/get-board";
import { presentBoard } from "@/lib/board/present-board";
import { presentBoardFilters } from "@/lib/board/present-board-filters";
import { boardMoveTexts, viewSwitch } from "@/lib/board/present-board-texts";
import { BoardFilter, BoardState } from "@/lib/board/schema";
import { getCase } from "@/lib/cases/get-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { parseInput } from "@/lib/core/command";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { placeCaseAction } from "./actions";
import { CardQuestion } from "./card-question";

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
  const { t, can } = tools;
  const mayWrite = can("case:write");
  const state = BoardState.parse(address);
  const { filter, board, employees, newest, asked } = await inTenant(org, async (ctx) => ({
    filter: parseInput(BoardFilter, address),
    board: await getBoard(ctx, address),
    employees: await listEmployees(ctx, {}),
    newest: (await getNewestChange(ctx, { table: "cases" })).id,
    asked:
      state.card && mayWrite
        ? {
            crmCase: await getCase(ctx, { caseId: state.card }),
            reasons: state.close ? await listCaseReasons(ctx, { outcome: state.close }) : [],
          }
        : null,
  }));
  const columns = presentBoard(board, filter, { ...tools, mayWrite });
  return (
    <>
      <PageHeader title={t("board.title")}>
        {mayWrite && (
          <LinkButton href={`/${org}/cases/new`} variant="primary" shortcut="N">
            {t("cases.new")}
          </LinkButton>
        )}
      </PageHeader>
      <BoardFilters
        {...presentBoardFilters(filter, { ...board, employees }, tools)}
        end={<ViewSwitcher {...viewSwitch("board", filter, tools)} />}
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
          address={boardHref(org, filter)}
          texts={boardMoveTexts(tools)}
        />
      )}
      <CardQuestion org={org} board={board} filter={filter} state={state} asked={asked} tools={tools} />
      <LiveRefresh
        url={`/${org}/changes/newest?table=cases`}
        newest={newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
