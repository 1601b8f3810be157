import { ListAsked } from "./schema";

/** The parameters of an address, repeated ones as a list. */
export function addressParameters(address: string): Record<string, string | string[]> {
  const asked: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) asked[name] = [...(asked[name] ?? []), value];
  const single = Object.entries(asked).map(([name, all]) => [name, all.length > 1 ? all : all[0]]);
  return Object.fromEntries(single);
}

/** A list's parameters from the text of its address. */
export const readAddress = (address: string): ListAsked => ListAsked.parse(addressParameters(address));
