import { getBoard } from "@/lib/board/get-board";
import { BoardState } from "@/lib/board/schema";
import { getCase } from "@/lib/cases/get-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCategories } from "@/lib/categories/list-categories";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import type { Ctx } from "@/lib/core/context";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant } from "@/lib/request/page";

/** The board, what puts it into words, and the card that it asks about. */
export const readBoard = (
  org: string,
  address: Record<string, string | string[] | undefined>,
  mayWrite: boolean,
) =>
  inTenant(org, async (ctx) => {
    const state = BoardState.parse(address);
    const board = await getBoard(ctx, address);
    return {
      state,
      board,
      known: {
        statuses: board.statuses,
        reasons: await listCaseReasons(ctx, {}),
        employees: await listEmployees(ctx, {}),
        categories: await listCategories(ctx, {}),
        names: new Map(Object.entries(board.names)),
      },
      newest: (await getNewestChange(ctx, { table: "cases" })).id,
      asked: mayWrite ? await readAsked(ctx, state) : null,
    };
  });

async function readAsked(ctx: Ctx, { card, close }: BoardState) {
  if (!card) return null;
  return {
    crmCase: await getCase(ctx, { caseId: card }),
    reasons: close ? await listCaseReasons(ctx, { outcome: close }) : [],
  };
}
