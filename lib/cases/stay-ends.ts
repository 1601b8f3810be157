/**
 * Where a case went from a status: on to a later one or won, back to an earlier one, on ice, lost, to another pipeline, or
 * nowhere yet.
 */
export const stayEnds = ["on", "back", "stalled", "lost", "elsewhere", "still"] as const;
export type StayEnd = (typeof stayEnds)[number];
