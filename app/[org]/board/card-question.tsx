import { CardMenuPage } from "@/components/board/card-menu-page";
import { CloseCaseForm } from "@/components/cases/close-case-form";
import { StallCaseForm } from "@/components/cases/stall-case-form";
import { AddressDialog } from "@/components/ui/address-dialog";
import { LeaveAddress } from "@/components/ui/leave-address";
import { Notice } from "@/components/ui/notice";
import { type BoardPlace, boardHref } from "@/lib/board/board-href";
import type { Board } from "@/lib/board/get-board";
import { presentCardMenu } from "@/lib/board/present-card-menu";
import type { BoardState } from "@/lib/board/schema";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { CaseReason } from "@/lib/cases/list-case-reasons";
import { closingTexts, stallingTexts } from "@/lib/cases/present-case-questions";
import { isClosed } from "@/lib/cases/rules";
import type { PageTools } from "@/lib/request/page";
import { closeOnBoardAction, placeCaseAction, stallOnBoardAction } from "./actions";

type Props = {
  org: string;
  board: Board;
  at: BoardPlace;
  state: BoardState;
  asked: { crmCase: CaseDetail; reasons: CaseReason[] } | null;
  tools: PageTools;
};

/** What the board asks about one card before it can go where it was put, or its menu where there is no script. */
export function CardQuestion(props: Props) {
  const { at, state, asked, tools } = props;
  if (!asked) return null;
  const closeHref = boardHref(at);
  const question = state.close
    ? closing(props, closeHref)
    : state.stall
      ? stalling(props, closeHref)
      : menu(props);
  // It has been answered: the board alone is what remains.
  if (!question) return <LeaveAddress href={closeHref} />;
  return (
    <AddressDialog
      id="card-question"
      title={asked.crmCase.title}
      closeLabel={tools.t("common.close")}
      closeHref={closeHref}
    >
      {question}
    </AddressDialog>
  );
}

function closing({ org, state: { close }, asked, tools: { t, today, actor } }: Props, closeHref: string) {
  if (!close || !asked || asked.crmCase.statusKind === close) return null;
  if (isClosed(asked.crmCase.statusKind))
    return (
      <Notice tone="warn">
        {t("errors.case_closed")}{" "}
        <a
          className="underline"
          href={`/${org}/cases/${asked.crmCase.id}`}
        >{`${asked.crmCase.number} ${asked.crmCase.title}`}</a>
      </Notice>
    );
  return (
    <CloseCaseForm
      key={close}
      caseId={asked.crmCase.id}
      outcome={close}
      reasons={asked.reasons}
      competitor={asked.crmCase.competitor}
      action={closeOnBoardAction.bind(null, org)}
      cancelHref={closeHref}
      today={today}
      locale={actor.locale}
      texts={closingTexts(close, t)}
    />
  );
}

function stalling({ org, board, state, asked, tools: { t, today, actor } }: Props, closeHref: string) {
  const status = board.statuses.find(({ id, kind }) => id === state.stall && kind === "stalled");
  if (!status || !asked || isClosed(asked.crmCase.statusKind) || asked.crmCase.statusId === status.id)
    return null;
  return (
    <StallCaseForm
      caseId={asked.crmCase.id}
      seenStatusId={asked.crmCase.statusId}
      statusId={status.id}
      statuses={[{ value: status.id, label: status.name }]}
      until={asked.crmCase.stalledUntil}
      reason={asked.crmCase.stalledReason}
      action={stallOnBoardAction.bind(null, org)}
      cancelHref={closeHref}
      today={today}
      locale={actor.locale}
      texts={stallingTexts(false, t)}
    />
  );
}

function menu({ org, board, at, state, tools }: Props) {
  const { t } = tools;
  const shown = state.card && presentCardMenu(board, at, state.card, tools);
  if (!shown) return null;
  return (
    <CardMenuPage
      menu={shown}
      place={placeCaseAction.bind(null, org)}
      texts={{ moveTo: t("board.moveTo"), place: t("board.place") }}
    />
  );
}
