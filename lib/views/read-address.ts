import { ListAsked } from "./schema";

/** A list's parameters from the text of its address. */
export function readAddress(address: string): ListAsked {
  const asked: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) asked[name] = [...(asked[name] ?? []), value];
  const single = Object.entries(asked).map(([name, all]) => [name, all.length > 1 ? all : all[0]]);
  return ListAsked.parse(Object.fromEntries(single));
}
