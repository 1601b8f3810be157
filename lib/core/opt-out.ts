type Stored = { doNotMarketSource: "registry" | "own" | null; doNotMarketSince: string | null };

/**
 * The columns for a box "no advertising": their own word can be taken back here, what a registry says can't. The day
 * that it was first said stays.
 */
export function optOut(isTicked: boolean, stored: Stored | undefined, today: string): Partial<Stored> {
  if (stored?.doNotMarketSource === "registry") return {};
  if (!isTicked) return { doNotMarketSource: null, doNotMarketSince: null };
  return { doNotMarketSource: "own", doNotMarketSince: stored?.doNotMarketSince ?? today };
}
