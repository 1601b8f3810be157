import type { CaseTools } from "@/lib/cases/present-case";
import { type ListPlace, listHref } from "@/lib/views/list-href";

/** What the board says when cards are moved. The browser fills in where one has come. */
export function boardMoveTexts({ t }: Pick<CaseTools, "t">) {
  return {
    open: t("board.open"),
    edit: t("board.edit"),
    moveTo: t("board.moveTo"),
    place: t("board.place"),
    top: t("board.top"),
    up: t("board.up"),
    down: t("board.down"),
    bottom: t("board.bottom"),
    movedTo: t("board.movedTo", { status: "%status", place: "%place", count: "%count" }),
    close: t("common.close"),
    failed: t("errors.unavailable"),
    closed: t("errors.case_closed"),
  };
}

/** The same cases as a list and as a board: what is filtered stays. */
export function viewSwitch(current: "list" | "board", place: ListPlace, { t, tenant }: CaseTools) {
  const view = (key: "list" | "board", label: string, path: string) => ({
    label,
    href: listHref({ ...place, path: `/${tenant.slug}/${path}` }),
    current: key === current,
  });
  return {
    label: t("board.view"),
    views: [view("list", t("board.list"), "cases"), view("board", t("board.board"), "board")],
  };
}
