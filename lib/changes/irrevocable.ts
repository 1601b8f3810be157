/** What erases persons: the log knows that it was done, and nothing of what there was. */
export const irrevocable = new Set(["erase-person", "apply-retention"]);
