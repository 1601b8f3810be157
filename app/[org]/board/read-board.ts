import { getBoard } from "@/lib/board/get-board";
import { BoardState } from "@/lib/board/schema";
import { getCase } from "@/lib/cases/get-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCategories } from "@/lib/categories/list-categories";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { labelRows } from "@/lib/changes/label-rows";
import type { Ctx } from "@/lib/core/context";
import { can } from "@/lib/core/permissions";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant } from "@/lib/request/page";

/** The board, what puts it into words, and the card that it asks about. */
export const readBoard = (org: string, address: Record<string, string | string[] | undefined>) =>
  inTenant(org, async (ctx) => {
    const state = BoardState.parse(address);
    const board = await getBoard(ctx, address);
    const { customer, category, product } = board.filter;
    const ids = [customer, category, product].flatMap((id) => (id === undefined || id === "none" ? [] : id));
    return {
      state,
      board,
      known: {
        statuses: board.statuses,
        reasons: await listCaseReasons(ctx, {}),
        employees: await listEmployees(ctx, {}),
        categories: await listCategories(ctx, {}),
        names: await labelRows(ctx, ids),
      },
      newest: (await getNewestChange(ctx, { table: "cases" })).id,
      asked: await readAsked(ctx, state),
    };
  });

async function readAsked(ctx: Ctx, { card, close }: BoardState) {
  if (!card || !can(ctx.actor.role, "case:write")) return null;
  return {
    crmCase: await getCase(ctx, { caseId: card }),
    reasons: close ? await listCaseReasons(ctx, { outcome: close }) : [],
  };
}
