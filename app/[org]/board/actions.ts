"use server";

import { placeCase } from "@/lib/board/place-case";
import { closeCase } from "@/lib/cases/close-case";
import { stallCase } from "@/lib/cases/stall-case";
import { formAction } from "@/lib/request/action";

export const placeCaseAction = formAction(placeCase, {
  flash: (t, { title, statusName, isMoved }) =>
    isMoved ? t("board.movedNow", { title, status: statusName }) : t("board.placedNow", { title }),
  undoable: true,
});

/** The same as on the case's page, but the board stays. */
export const closeOnBoardAction = formAction(closeCase, {
  flash: (t, { title, outcome }) =>
    outcome === "won" ? t("cases.wonNow", { title }) : t("cases.lostNow", { title }),
  undoable: true,
});

export const stallOnBoardAction = formAction(stallCase, {
  flash: (t, { title }) => t("pipelines.stalledNow", { title }),
  undoable: true,
});
