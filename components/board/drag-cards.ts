import { followPointer, swallowNextClick } from "@/components/ui/follow-pointer";
import { cardsOf, columnOf, type Target, targetAt } from "./board-elements";
import { scrollNearEdge } from "./scroll-near-edge";

type Drop = (card: HTMLElement, target: Target) => void;
type Held = { card: HTMLElement; x: number; y: number; timer: number };
type Drag = {
  card: HTMLElement;
  ghost: HTMLElement;
  line: HTMLElement;
  dx: number;
  dy: number;
  x: number;
  y: number;
};

const mouseThreshold = 6;
const touchThreshold = 10;
const holdMs = 260;

/**
 * Cards follow the mouse, and after a short hold the finger: until then a finger scrolls. Pointer events do for both what
 * the browser's own dragging does not do for touch. Esc puts the card back.
 */
export function listenForDrags(board: HTMLElement, drop: Drop): () => void {
  let held: Held | null = null;
  let drag: Drag | null = null;
  let frame = 0;

  function down(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    const card = event.target.closest<HTMLElement>("[data-card]");
    if (!card || event.target.closest("button, input, [data-card-menu]")) return;
    const { clientX: x, clientY: y } = event;
    const timer = event.pointerType === "mouse" ? 0 : window.setTimeout(start, holdMs);
    held = { card, x, y, timer };
  }

  function move(event: PointerEvent) {
    if (!event.isPrimary) return;
    const { clientX: x, clientY: y } = event;
    if (drag) {
      Object.assign(drag, { x, y });
      follow(drag);
      return;
    }
    if (!held) return;
    const distance = Math.hypot(x - held.x, y - held.y);
    if (event.pointerType === "mouse" && distance > mouseThreshold) start();
    else if (event.pointerType !== "mouse" && distance > touchThreshold) letGo();
  }

  function start() {
    if (!held) return;
    const { card, x, y } = held;
    held = null;
    if (!card.isConnected) return;
    drag = { ...lift(card, x, y), card, x, y };
    board.dataset.editing = "";
    document.documentElement.classList.add("is-dragging");
    window.getSelection()?.removeAllRanges();
    follow(drag);
    frame = requestAnimationFrame(scroll);
  }

  function up(event: PointerEvent) {
    letGo();
    if (!drag || !event.isPrimary) return;
    const { card, x, y } = drag;
    const target = targetUnder(card, x, y);
    finish();
    swallowNextClick();
    if (target) drop(card, target);
  }

  function letGo() {
    clearTimeout(held?.timer);
    held = null;
  }

  function finish() {
    letGo();
    cancelAnimationFrame(frame);
    if (!drag) return;
    drag.ghost.remove();
    drag.line.remove();
    drag.card.classList.remove("is-dragged");
    for (const column of board.querySelectorAll(".is-target")) column.classList.remove("is-target");
    delete board.dataset.editing;
    document.documentElement.classList.remove("is-dragging");
    drag = null;
  }

  function scroll() {
    if (!drag) return;
    const { x, y } = drag;
    const list = columnAt(x, y)?.querySelector<HTMLElement>("[data-cards]");
    const moved = [scrollNearEdge(board, x, "x"), list ? scrollNearEdge(list, y, "y") : false];
    if (moved.includes(true)) follow(drag);
    frame = requestAnimationFrame(scroll);
  }

  return followPointer(board, { down, move, up, finish, isDragging: () => drag !== null });
}

/** What hangs at the pointer, and the line where it would fall. */
function lift(card: HTMLElement, x: number, y: number): Omit<Drag, "card" | "x" | "y"> {
  const { left, top, width } = card.getBoundingClientRect();
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.removeAttribute("id");
  ghost.removeAttribute("data-card");
  ghost.classList.add("board-ghost");
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.width = `${width}px`;
  document.body.append(ghost);
  card.classList.add("is-dragged");
  const line = document.createElement("li");
  line.className = "board-line";
  line.setAttribute("aria-hidden", "true");
  return { ghost, line, dx: x - left, dy: y - top };
}

function follow({ card, ghost, line, dx, dy, x, y }: Drag) {
  ghost.style.transform = `translate(${x - dx}px, ${y - dy}px) rotate(1.5deg)`;
  const target = targetUnder(card, x, y);
  for (const column of document.querySelectorAll(".is-target")) {
    if (column !== target?.column) column.classList.remove("is-target");
  }
  line.remove();
  if (!target) return;
  target.column.classList.add("is-target");
  if (target.column.dataset.kind !== "open" && target.column !== columnOf(card)) return;
  if (target.before) target.before.before(line);
  else if (target.after) target.after.after(line);
  else target.column.querySelector("[data-cards]")?.prepend(line);
}

const columnAt = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-board] [data-status]") ?? null;

function targetUnder(card: HTMLElement, x: number, y: number): Target | null {
  const column = columnAt(x, y);
  if (!column) return null;
  const isClosed = column.dataset.kind === "won" || column.dataset.kind === "lost";
  if (isClosed && column === columnOf(card)) return null;
  const cards = cardsOf(column, card);
  const next = cards.findIndex((other) => {
    const { top, height } = other.getBoundingClientRect();
    return y < top + height / 2;
  });
  return targetAt(column, next < 0 ? cards.length : next, card);
}
