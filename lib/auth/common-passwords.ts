import { dictionary } from "@zxcvbn-ts/language-common";

const mostCommon = 3000;
const shortestUnit = 4;
let common: Set<string> | null = null;

/**
 * Whether a password is one of the 3,000 most used ones, alone or dressed up: in capitals, with figures or signs
 * before or after it, or repeated; or a run of a few characters over and over.
 */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(Array.from(dictionary["passwords-common"]).slice(0, mostCommon));
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const known = [lower, bare, unitOf(lower), unitOf(bare)].some((form) => common?.has(form));
  return known || unitOf(lower).length <= shortestUnit;
}

/** "abcabcabc" → "abc". */
function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return at > 0 && at < text.length ? text.slice(0, at) : text;
}
