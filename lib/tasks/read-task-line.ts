import { addDays, weekStart } from "@/lib/core/dates";
import { parseDate } from "@/lib/core/parse-date";
import { findPriority } from "./find-priority";
import { parseTime } from "./parse-time";

export type ReadLine = {
  /** What is left when day, hour and priority are taken out. */
  title: string;
  dueOn: string | null;
  /** `HH:MM`. */
  dueTime: string | null;
  priority: "normal" | "high";
};

const mostWords = 4;

/**
 * Finds day, hour and priority in a line such as "ring Åkerlund i morgon 10", in any of the four languages whatever the
 * reader's, since people do not switch language with the program. `clock` is the organisation's hour, `HH:MM`: an hour
 * alone that has passed today is tomorrow's.
 */
export function readTaskLine(line: string, today: string, clock: string): ReadLine {
  const words = line.trim().split(/\s+/).filter(Boolean);
  const urgent = words.filter((word) => /^!+$/.test(word)).length > 0 || /!!+$/.test(words.at(-1) ?? "");
  const left = words.filter((word) => !/^!+$/.test(word)).map((word) => word.replace(/!!+$/, ""));
  const day = findDay(left, today);
  const rest = day ? left.toSpliced(day.at, day.length) : left;
  const hour = findHour(rest, day?.at ?? null);
  const timeless = hour ? rest.toSpliced(hour.at, hour.length) : rest;
  const seam = day && hour && hour.at < day.at ? day.at - hour.length : (day?.at ?? hour?.at ?? null);
  const weighed = findPriority(timeless, seam);
  const named = weighed === null ? timeless : timeless.toSpliced(weighed, 1);
  const soon = hour && hour.time > clock ? today : addDays(today, 1);
  return {
    // A line of nothing but a day is a title all the same.
    title: capitalised((named.length > 0 ? named : words).join(" ").replace(/[,;:–-]+$/, "")),
    dueOn: day?.date ?? (hour ? soon : null),
    dueTime: hour?.time ?? null,
    priority: urgent || weighed !== null ? "high" : "normal",
  };
}

type Found = { at: number; length: number };

/** The longest words that mean a day, the last of them: what is to be done comes first. */
function findDay(words: string[], today: string): (Found & { date: string }) | null {
  for (let length = Math.min(mostWords, words.length); length > 0; length--)
    for (let at = words.length - length; at >= 0; at--) {
      const date = dayIn(words.slice(at, at + length), words[at + length], today);
      if (date) return { at, length, date };
    }
  return null;
}

const numbers: Record<string, number> = {
  ...{ en: 1, ett: 1, et: 1, én: 1, one: 1, a: 1, två: 2, to: 2, two: 2, tre: 3, three: 3 },
  ...{ fyra: 4, fire: 4, four: 4, fem: 5, five: 5, sex: 6, seks: 6, six: 6, sju: 7, syv: 7, seven: 7 },
  ...{ åtta: 8, åtte: 8, otte: 8, eight: 8, nio: 9, ni: 9, nine: 9, tio: 10, ti: 10, ten: 10 },
};
const weekday =
  /^(månd|mand|mond|tisd|tirsd|tuesd|onsd|wednesd|torsd|thursd|fred|frid|lörd|lørd|saturd|sönd|sønd|sund)ag?a?y?(en)?$/;
/** "mån", "ons." and the like: also a name or another word, so they need a neighbour that tells. */
const shortWeekday = /^(mån|man|mon|tis|tirs?|tue|ons|wed|tors?|thu|fre|fri|lör|lør|sat|sön|søn|sun)\.?$/;
const before = /^(på|till|til|nästa|neste|næste|next|on|by|for|kommande|kommende)$/;
const evening =
  /^(i ?kväll|i ?kveld|i aften|tonight|i eftermiddag|i ettermiddag|this afternoon|this evening)$/;

function dayIn(words: string[], following: string | undefined, today: string): string | null {
  const text = words
    .join(" ")
    .toLowerCase()
    .replace(/[,.;]$/, "");
  const distance = /^(?:om|in) (\d{1,3}|\p{L}+) (\p{L})\p{L}*$/u.exec(text);
  if (distance) return inSome(distance[1] ?? "", distance[2] ?? "", today);
  if (/^(nästa vecka|neste uke|næste uge|next week)$/.test(text)) return addDays(weekStart(today), 7);
  if (evening.test(text)) return today;
  const last = words.at(-1)?.toLowerCase().replace(/[,;]$/, "") ?? "";
  const lead = words.length > 1 && before.test(words[0]?.toLowerCase() ?? "");
  if (weekday.test(last) && (words.length === 1 || (words.length === 2 && lead)))
    return parseDate(last.replace(/en$/, ""), today);
  if (shortWeekday.test(last) && (lead || words.length === 1)) {
    const tells = lead || following === undefined || hourAlone(following) !== null || isClock(following);
    return tells ? parseDate(last.slice(0, 3), today) : null;
  }
  const ordinal = /^(?:den|the|d\.) (\d{1,2})(?:\.|:?[ae]|st|nd|rd|th)?$/.exec(words.join(" ").toLowerCase());
  if (ordinal) return parseDate(ordinal[1] ?? "", today);
  return isTelling(text) ? parseDate(text, today) : null;
}

/** A number alone may be anything, and so may a short word: those are days only where something beside them says so. */
function isTelling(text: string): boolean {
  if (/^\d+\.?$/.test(text)) return /^\d{6}$|^\d{8}$/.test(text);
  if (/^\d{1,2}[.:]\d{2}$/.test(text))
    return /[./]/.test(text) && Number(text.split(/[.:]/)[1]) <= 12 && !/0$/.test(text);
  if (/^[+−-]?\d+ \d+/.test(text)) return false;
  if (/^[\p{L}.]+$/u.test(text)) return !shortWeekday.test(text) && text.length > 3;
  return /\d|\p{L} \p{L}|dag|day/u.test(text) && !/^(on|for|by|til) /.test(text);
}

function inSome(amount: string, unit: string, today: string): string | null {
  const count = numbers[amount] ?? Number(amount);
  if (!Number.isInteger(count) || count < 1) return null;
  const known: Record<string, string> = { d: "d", v: "v", u: "v", w: "v", m: "m" };
  return known[unit] ? parseDate(`+${count} ${known[unit]}`, today) : null;
}

const isClock = (word: string) => /^(kl\.?|klokken|klockan|klokka|at)$/i.test(word);

/** An hour: after "kl", written with minutes, or a bare number where the day stood. */
function findHour(words: string[], dayAt: number | null): (Found & { time: string }) | null {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? "";
    const half = words[at + 2] ?? "";
    if (isClock(word)) {
      const both = /^(am|pm)$/i.test(half) ? parseTime(`${next} ${half}`) : null;
      const time = both ?? parseTime(next.replace(/[,;]$/, ""));
      if (time) return { at, length: both ? 3 : 2, time };
    }
    const joined = /^kl\.?(\d.*)$/i.exec(word)?.[1];
    const time = parseTime(joined ?? (/^\d{1,2}([:.]\d{2}|(:\d{2})?[ap]m)$/i.test(word) ? word : "x"));
    if (time) return { at, length: 1, time };
  }
  const bare = dayAt === null ? null : hourAlone(words[dayAt] ?? "");
  return bare === null || dayAt === null ? null : { at: dayAt, length: 1, time: bare };
}

const hourAlone = (word: string) => (/^\d{1,2}$/.test(word) ? parseTime(word) : null);

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
