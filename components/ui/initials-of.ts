const legalForms = new Set(["ab", "as", "a/s", "aps", "asa", "oy", "hb", "kb", "&", "och", "og", "and"]);

/** Two letters for an avatar: "Åkerlund & Söner AB" → "ÅS", "Karin" → "KA". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const telling = words.filter((word) => !legalForms.has(word.toLowerCase()));
  const [first = "", second] = telling.length > 0 ? telling : words;
  const letters = second ? [[...first][0], [...second][0]] : [...first].slice(0, 2);
  return letters.join("").toUpperCase();
}
