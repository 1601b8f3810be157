const important = /^(viktigt?|vigtigt?|important)([!:,.–-]*)$/i;
/** Before it, it says something of something: "fråga vad som är viktigt", "something important". */
const partOfSentence =
  /^(är|er|is|are|var|was|som|that|mycket|meget|veldig|very|så|so|mest|mer|most|more|inte|ikke|not|något|noe|noget|something|vad|hva|hvad|what|en|ett|et|a|an|den|det|the|och|og|and)$/i;

/**
 * Where in a line's words, without its day and hour, one says that it is important. It may as well say so of something, "viktigt
 * möte", or be a name: so it counts only at the end, where the day stood (`seam`), or set apart by a sign, "Viktigt: ring Åkerlund".
 */
export function findPriority(words: string[], seam: number | null): number | null {
  if (words.length < 2) return null;
  for (let at = words.length - 1; at >= 0; at--) {
    const [, word = "", sign = ""] = important.exec(words[at] ?? "") ?? [];
    const before = words[at - 1] ?? "";
    if (!word || partOfSentence.test(before)) continue;
    if (at > 0 && /^\p{Lu}\p{Ll}/u.test(word)) continue;
    const isApart = /[!:–-]/.test(sign) || (at === 0 && sign === ",") || /[,:;–-]$/.test(before);
    const isBesideDay = seam !== null && at > 0 && (at === seam || at === seam - 1);
    if (isApart || at === words.length - 1 || isBesideDay) return at;
  }
  return null;
}
