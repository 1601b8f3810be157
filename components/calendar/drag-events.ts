import { followPointer, swallowNextClick } from "@/components/ui/follow-pointer";

export type Times = { startsOn: string; startTime: string; endsOn: string; endTime: string };
type Drop = (item: HTMLElement, times: Times) => void;
type Drag = {
  item: HTMLElement;
  /** Stretched at its end instead of moved. */
  isStretched: boolean;
  isTouch: boolean;
  x: number;
  y: number;
  /** How far below its top it was taken hold of. */
  dy: number;
  isMoving: boolean;
  times: Times | null;
};

const step = 15;
const threshold = 6;

/**
 * Meetings follow the pointer, by quarters of an hour and from day to day; the handle at their end stretches them. In the month they
 * go from day to day and keep their hours. Tasks do so too, and lose their hour above the hours. Esc puts all of them back. The links do
 * the same by their forms.
 */
export function listenForDrags(calendar: HTMLElement, drop: Drop): () => void {
  let drag: Drag | null = null;
  let timer = 0;

  function down(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    const item = event.target.closest<HTMLElement>("[data-event]");
    if (!item || event.target.closest("button")) return;
    const isTouch = event.pointerType !== "mouse";
    drag = {
      item,
      isStretched: event.target.closest("[data-handle]") !== null,
      isTouch,
      x: event.clientX,
      y: event.clientY,
      dy: event.clientY - item.getBoundingClientRect().top,
      isMoving: false,
      times: null,
    };
    // A finger scrolls unless it rests first.
    if (isTouch) timer = window.setTimeout(() => drag && begin(drag), 260);
  }

  function move(event: PointerEvent) {
    if (!drag || !event.isPrimary) return;
    const distance = Math.hypot(event.clientX - drag.x, event.clientY - drag.y);
    if (!drag.isMoving) {
      if (distance < threshold) return;
      if (drag.isTouch) return finish();
      begin(drag);
    }
    drag.times = follow(drag, event.clientX, event.clientY);
  }

  function begin(now: Drag) {
    now.isMoving = true;
    now.item.classList.add("is-dragged");
    calendar.dataset.editing = "";
    document.documentElement.classList.add("is-dragging");
    window.getSelection()?.removeAllRanges();
  }

  function up(event: PointerEvent) {
    if (!drag || !event.isPrimary) return;
    const { item, times, isMoving } = drag;
    finish();
    if (!isMoving) return;
    swallowNextClick();
    if (times) drop(item, times);
  }

  function finish() {
    clearTimeout(timer);
    if (!drag) return;
    drag.item.classList.remove("is-dragged");
    drag.item.style.transform = "";
    drag.item.style.minHeight = "";
    delete drag.item.dataset.times;
    delete calendar.dataset.editing;
    document.documentElement.classList.remove("is-dragging");
    drag = null;
  }

  return followPointer(calendar, { down, move, up, finish, isDragging: () => drag?.isMoving === true });
}

/** Shows where it would stand. @returns when that is, null where nothing would change */
function follow({ item, isStretched, x: startX, y: startY, dy }: Drag, x: number, y: number): Times | null {
  const { start = "", end = "" } = item.dataset;
  const day = dayAt(x, y);
  const column = day ?? item.closest<HTMLElement>("[data-day]");
  if (!column) return null;
  if (!isStretched) item.style.transform = `translate(${x - startX}px, ${y - startY}px)`;
  if (item.dataset.kind === "task") return followTask(item, column, start, minutesAt(column, y - dy));
  const length = Date.parse(`${end}Z`) - Date.parse(`${start}Z`);
  const minutes = minutesAt(column, isStretched ? y : y - dy);
  if (isStretched) {
    if (minutes === null) return null;
    const until = `${column.dataset.day}T${clock(minutes)}`;
    item.style.minHeight = `${Math.max(12, y - item.getBoundingClientRect().top)}px`;
    return show(item, until > start ? timesOf(start, until) : null);
  }
  const from = `${column.dataset.day}T${minutes === null ? start.slice(11) : clock(minutes)}`;
  if (from === start) return show(item, null);
  // Whole days end on a day.
  if (!start.includes("T") || !end.includes("T")) {
    const days = (Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86_400_000;
    const last = new Date(Date.parse(from.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
    return { startsOn: from.slice(0, 10), startTime: "", endsOn: last, endTime: "" };
  }
  const until = new Date(Date.parse(`${from}Z`) + length).toISOString().slice(0, 16);
  return show(item, timesOf(from, until));
}

function followTask(
  item: HTMLElement,
  column: HTMLElement,
  start: string,
  minutes: number | null,
): Times | null {
  const { day = "", whole } = column.dataset;
  const [, hour = ""] = start.split("T");
  const startTime = minutes !== null ? clock(minutes) : whole === undefined ? hour : "";
  item.dataset.times = [day, startTime].filter(Boolean).join(" ");
  if (day === start.slice(0, 10) && startTime === hour) return show(item, null);
  return { startsOn: day, startTime, endsOn: day, endTime: startTime };
}

function show(item: HTMLElement, times: Times | null): Times | null {
  if (times) item.dataset.times = `${times.startTime}–${times.endTime}`;
  else delete item.dataset.times;
  return times;
}

const timesOf = (start: string, end: string): Times => ({
  startsOn: start.slice(0, 10),
  startTime: start.slice(11, 16),
  endsOn: end.slice(0, 10),
  endTime: end.slice(11, 16),
});

function dayAt(x: number, y: number): HTMLElement | null {
  const under = document.elementsFromPoint(x, y);
  return under.map((one) => one.closest<HTMLElement>("[data-day]")).find((one) => one !== null) ?? null;
}

/** The minute of the day at a height of a column, by quarters; null where a day has no hours (a month). */
export function minutesAt(column: HTMLElement, y: number): number | null {
  const { from, minutes } = column.dataset;
  if (!from || !minutes) return null;
  const { top, height } = column.getBoundingClientRect();
  const at = Number(from) * 60 + ((y - top) / height) * Number(minutes);
  return Math.min(24 * 60 - step, Math.max(0, Math.round(at / step) * step));
}

export const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
