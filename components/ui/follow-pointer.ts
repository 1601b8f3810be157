type Drag = {
  down: (event: PointerEvent) => void;
  move: (event: PointerEvent) => void;
  up: (event: PointerEvent) => void;
  /** Puts everything back; also when the browser takes the pointer away, and by Esc. */
  finish: () => void;
  isDragging: () => boolean;
};

/** The listeners of a drag by pointer: from its place, over the whole window. @returns what ends them */
export function followPointer(place: HTMLElement, { down, move, up, finish, isDragging }: Drag): () => void {
  const keydown = (event: KeyboardEvent) => {
    if (!isDragging() || event.key !== "Escape") return;
    event.preventDefault();
    finish();
  };
  const hold = (event: Event) => {
    if (isDragging() && event.cancelable) event.preventDefault();
  };
  const never = (event: Event) => event.preventDefault();

  place.addEventListener("pointerdown", down);
  place.addEventListener("dragstart", never);
  place.addEventListener("touchmove", hold, { passive: false });
  document.addEventListener("contextmenu", hold, { capture: true });
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", finish);
  document.addEventListener("keydown", keydown);
  return () => {
    finish();
    place.removeEventListener("pointerdown", down);
    place.removeEventListener("dragstart", never);
    place.removeEventListener("touchmove", hold);
    document.removeEventListener("contextmenu", hold, { capture: true });
    document.removeEventListener("pointermove", move);
    document.removeEventListener("pointerup", up);
    document.removeEventListener("pointercancel", finish);
    document.removeEventListener("keydown", keydown);
  };
}

/** The click that follows a drag would open what was dragged. */
export function swallowNextClick(): void {
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 50);
}

function swallow(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}
