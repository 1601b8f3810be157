"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { onceReleased, placeMenu } from "@/components/layout/place-menu";
import { OutcomeNotes } from "@/components/ui/outcome-notes";
import type { FormState } from "@/lib/core/result";
import {
  cardsOf,
  columnBy,
  columnOf,
  placeData,
  putCard,
  type Target,
  targetAt,
  targetAtEnd,
} from "./board-elements";
import { CardMenu, type CardMenuTexts } from "./card-menu";
import { useReturnToCard } from "./use-return-to-card";

type Props = {
  place: (previous: FormState, data: FormData) => Promise<FormState>;
  statuses: { id: string; name: string; kind: string }[];
  /** The board as it is shown; `?` or `&` and what is asked about a card follow. */
  address: string;
  /** "%status", "%place" and "%count" stand for where a card has come. */
  texts: CardMenuTexts & { movedTo: string; close: string; failed: string; closed: string };
};

/** What moves cards: dragging, and for keyboard and screen reader the menu of each. The card goes at once, and back if it is refused. */
export function BoardMoves({ place, statuses, address, texts }: Props) {
  const router = useRouter();
  const menu = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState("");

  const returnTo = useReturnToCard();

  function ask(card: HTMLElement, question: string) {
    returnTo(card);
    router.push(`${address}${address.includes("?") ? "&" : "?"}card=${card.dataset.card}&${question}`, {
      scroll: false,
    });
  }

  const move = useEffectEvent((card: HTMLElement, target: Target, isByMenu: boolean) => {
    const from = columnOf(card);
    const { column } = target;
    const { kind = "", status = "", count = "0", name = "" } = column.dataset;
    if (column !== from && isEnd(kind) && isEnd(from?.dataset.kind)) return setRefused(texts.closed);
    if (column !== from && isEnd(kind)) return ask(card, `close=${kind}`);
    if (column !== from && kind === "stalled") return ask(card, `stall=${status}`);
    const cards = cardsOf(column);
    const putBack = putCard(card, target);
    const now = cardsOf(column);
    if (column === from && cards.every((other, index) => other === now[index])) return;
    if (isByMenu) focusCard(card);
    setRefused("");
    const total = Number(count) + (column === from ? 0 : 1);
    setSaid(fill(texts.movedTo, { status: name, place: now.indexOf(card) + 1, count: total }));
    startTransition(async () => {
      const state = await place(null, placeData(card, from, target)).catch(() => null);
      if (state?.ok) return;
      putBack();
      if (isByMenu) focusCard(card);
      setSaid("");
      setRefused(state?.message || texts.failed);
    });
  });

  const open = useEffectEvent((card: HTMLElement, point: { x: number; y: number }) => {
    // Before anything of it is focused.
    flushSync(() => setChosen(card));
    if (!menu.current) return;
    menu.current.showPopover();
    placeMenu(menu.current, point);
    menu.current.querySelector<HTMLElement>("a[href], button")?.focus();
  });

  useEffect(() => listenForMenus((card, point) => open(card, point)), []);
  useEffect(() => {
    const board = document.querySelector<HTMLElement>("[data-board]");
    if (!board) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    // Dragging is fetched after what one sees.
    import("./drag-cards").then(({ listenForDrags }) => {
      if (isGone) return;
      stop = listenForDrags(board, (card, target) => move(card, target, false));
      if (menu.current) menu.current.dataset.awake = "true";
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);

  function choose(choice: { statusId: string } | { step: "top" | "up" | "down" | "bottom" }) {
    menu.current?.hidePopover();
    const column = chosen && ("statusId" in choice ? columnBy(choice.statusId) : columnOf(chosen));
    if (!chosen || !column) return;
    if ("statusId" in choice) return move(chosen, targetAtEnd(column, "top"), true);
    const index = cardsOf(column).indexOf(chosen);
    const { step } = choice;
    if (step === "top" || step === "bottom") return move(chosen, targetAtEnd(column, step), true);
    move(chosen, targetAt(column, Math.max(0, index + (step === "up" ? -1 : 1)), chosen), true);
  }

  return (
    <>
      <div ref={menu} className="menu" popover="auto" data-awake="false">
        {chosen && <CardMenu card={chosen} statuses={statuses} texts={texts} choose={choose} />}
      </div>
      <OutcomeNotes said={said} refused={refused} closeText={texts.close} onClose={() => setRefused("")} />
    </>
  );
}

const isEnd = (kind: string | undefined) => kind === "won" || kind === "lost";

/** The button of a card, a right-click on it, or the keyboard's menu key; with Shift the browser's own menu comes. */
function listenForMenus(open: (card: HTMLElement, point: { x: number; y: number }) => void) {
  const within = ({ target }: Event, selector: string) =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  function click(event: MouseEvent) {
    const button = within(event, "[data-card-menu]");
    const card = button?.closest<HTMLElement>("[data-card]");
    if (!button || !card || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { left, bottom } = button.getBoundingClientRect();
    open(card, { x: left, y: bottom });
  }
  function contextMenu(event: MouseEvent) {
    const card = within(event, "[data-card]");
    if (event.defaultPrevented || !card || event.shiftKey || !card.querySelector("[data-card-menu]")) return;
    event.preventDefault();
    const { left, top } = card.getBoundingClientRect();
    const byPointer = event.button === 2;
    const point = byPointer ? { x: event.clientX, y: event.clientY } : { x: left + 24, y: top + 24 };
    onceReleased(event, () => open(card, point));
  }
  // Before the shell makes a soft navigation of it.
  document.addEventListener("click", click, { capture: true });
  document.addEventListener("contextmenu", contextMenu);
  return () => {
    document.removeEventListener("click", click, { capture: true });
    document.removeEventListener("contextmenu", contextMenu);
  };
}

function focusCard(card: HTMLElement) {
  card.querySelector<HTMLElement>("a.main")?.focus();
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/%([a-z]+)/g, (whole, name: string) => String(values[name] ?? whole));
}
