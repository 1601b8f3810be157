const letters: Record<string, string> = { å: "a", ä: "a", æ: "ae", ö: "o", ø: "o", ð: "d", þ: "th", ß: "ss" };

/**
 * A key made of a name, such as "avtalstyp" or "avtalstyp_2": letters, digits and underscores, at most 40, none of the
 * taken ones. `word` stands in for a name that holds no letters of ours.
 */
export function keyFromName(name: string, taken: ReadonlySet<string>, word: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[åäæöøðþß]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 36)
    .replace(/_+$/, "");
  const base = plain || word;
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`;
    if (!taken.has(key)) return key;
  }
}
