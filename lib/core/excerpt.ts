import { wordsOf } from "./search-pattern";

const most = 90;
const before = 30;

/** The part of a text in which what was searched for occurs, cut at words; its beginning where it is spelled otherwise. */
export function excerpt(text: string, typed: string): string {
  if (text.length <= most) return text;
  const bare = (part: string) => part.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // Letter by letter, so that places in the one are places in the other.
  const folded = [...text].map((letter) => bare(letter).charAt(0) || " ").join("");
  const places = wordsOf(typed).map((word) => folded.indexOf(bare(word)));
  const at = Math.min(...places.filter((place) => place >= 0));
  const letters = [...text];
  const start = Number.isFinite(at) && at > most - before ? startOfWord(letters, at - before) : 0;
  const end = start + most >= letters.length ? letters.length : endOfWord(letters, start + most);
  return `${start > 0 ? "… " : ""}${letters.slice(start, end).join("").trim()}${end < letters.length ? " …" : ""}`;
}

function startOfWord(letters: string[], from: number): number {
  const space = letters.indexOf(" ", from);
  return space < 0 || space > from + before ? from : space + 1;
}

function endOfWord(letters: string[], from: number): number {
  const space = letters.lastIndexOf(" ", from);
  return space < from - before ? from : space;
}
