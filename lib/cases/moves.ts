/** How a case came into the pipeline or left it, between two instants, or what it is worth there changed. */
export const moves = [
  "new",
  "reopened",
  "resumed",
  "restored",
  "entered",
  "won",
  "lost",
  "stalled",
  "archived",
  "left",
  "deleted",
  "valueUp",
  "valueDown",
  "probabilityUp",
  "probabilityDown",
  "currency",
  "passed",
] as const;
/**
 * `entered` and `left`: what the pipeline is narrowed to (an owner, days of expected close) began or ceased to hold of the
 * case. `currency`: it left one currency for another. `passed`: it was open in between only, and moves no figure.
 */
export type Move = (typeof moves)[number];
