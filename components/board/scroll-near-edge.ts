const edge = 56;

/** Scrolls what the pointer is near the edge of, the quicker the nearer. */
export function scrollNearEdge(box: HTMLElement, at: number, axis: "x" | "y"): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const [low, high] =
    axis === "x"
      ? [Math.max(left, 0), Math.min(right, innerWidth)]
      : [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const speed = at < low + edge ? at - low - edge : at > high - edge ? at - high + edge : 0;
  if (speed === 0) return false;
  const step = Math.max(-edge, Math.min(edge, speed)) / 4;
  const before = axis === "x" ? box.scrollLeft : box.scrollTop;
  box.scrollBy(axis === "x" ? step : 0, axis === "y" ? step : 0);
  return before !== (axis === "x" ? box.scrollLeft : box.scrollTop);
}
