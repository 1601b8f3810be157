import { addDays, monthStart, weekStart } from "./dates";

/**
 * A date as people in the Nordic countries write it → `YYYY-MM-DD`, or null when it is none. Day before
 * month; a year left out is the one that brings the date nearest to today; words of all four languages
 * do in each, since people do not switch language with the program.
 */
export function parseDate(text: string, today: string): string | null {
  const written = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (written === "") return null;
  for (const read of [byWord, byDistance, byWeek, byDigits, byMonthName]) {
    const date = read(written, today);
    if (date) return date;
  }
  return null;
}

const days: Record<string, number> = {
  "i dag": 0,
  idag: 0,
  today: 0,
  now: 0,
  "i morgon": 1,
  imorgon: 1,
  imorn: 1,
  "i morgen": 1,
  imorgen: 1,
  tomorrow: 1,
  "i övermorgon": 2,
  "i overmorgen": 2,
  overmorgen: 2,
  övermorgon: 2,
  "day after tomorrow": 2,
  "i går": -1,
  igår: -1,
  "i gaar": -1,
  yesterday: -1,
  "i förrgår": -2,
  förrgår: -2,
  "i forgårs": -2,
  "i forgaars": -2,
};

const weekdays = [
  ["måndag", "mandag", "monday"],
  ["tisdag", "tirsdag", "tuesday"],
  ["onsdag", "wednesday"],
  ["torsdag", "thursday"],
  ["fredag", "friday"],
  ["lördag", "lørdag", "saturday"],
  ["söndag", "søndag", "sunday"],
];

const months = [
  ["januari", "januar", "january"],
  ["februari", "februar", "february"],
  ["mars", "marts", "march"],
  ["april"],
  ["maj", "mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["augusti", "august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december", "desember"],
];

function byWord(text: string, today: string) {
  const distance = days[text];
  if (distance !== undefined) return addDays(today, distance);
  const weekday = positionOf(text.replace(/^(på|nästa|neste|næste|next|on) /, ""), weekdays);
  if (weekday < 0) return null;
  const date = addDays(weekStart(today), weekday);
  return date > today ? date : addDays(date, 7);
}

/** "+7", "-3", "+2 v", "+1 mån". */
function byDistance(text: string, today: string) {
  const match = /^([+−-]) ?(\d{1,3}) ?(\p{L}*)\.?$/u.exec(text);
  if (!match) return null;
  const [, sign, amount, unit = ""] = match;
  const distance = Number(amount) * (sign === "+" ? 1 : -1);
  if (unit === "" || /^d/.test(unit)) return addDays(today, distance);
  if (/^[vuw]/.test(unit)) return addDays(today, distance * 7);
  return /^m/.test(unit) ? addMonths(today, distance) : null;
}

/** "v 48", "uke 48", "week 48" → its Monday. */
function byWeek(text: string, today: string) {
  const match = /^(?:v|vecka|u|uke|uge|w|week)\.? ?(\d{1,2})$/.exec(text);
  const week = Number(match?.[1]);
  if (!match || week < 1 || week > 53) return null;
  const year = Number(today.slice(0, 4));
  // 4 January always lies in week 1.
  const mondays = [year - 1, year, year + 1].map((y) => addDays(weekStart(`${y}-01-04`), (week - 1) * 7));
  return nearest(mondays, today);
}

function byDigits(text: string, today: string) {
  const iso =
    /^(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})$/.exec(text) ?? /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (six) {
    const [a, b, c] = [Number(six[1]), Number(six[2]), Number(six[3])];
    // 221126 and the Swedish 261122 are one day: whichever reading lies nearer is meant.
    return nearest([dateOf(2000 + c, b, a), dateOf(2000 + a, b, c)], today);
  }
  const parts = /^(\d{1,2})[-./ ] ?(\d{1,2})(?:[-./ ] ?(\d{4}|\d{2}))?[-./]?$/.exec(text);
  if (parts) return inYear(parts[3], Number(parts[2]), Number(parts[1]), today);
  const day = /^(\d{1,2})\.?$/.exec(text);
  return day ? nextDay(Number(day[1]), today) : null;
}

/** "22 nov", "22. november 2026", "22 nov -26". */
function byMonthName(text: string, today: string) {
  const match = /^(\d{1,2})\.? ?(\p{L}{3,})\.?(?: [-']?(\d{4}|\d{2}))?$/u.exec(text);
  if (!match) return null;
  const month = positionOf(match[2] ?? "", months) + 1;
  return month > 0 ? inYear(match[3], month, Number(match[1]), today) : null;
}

/** Which of the lists has a word that begins so; three letters are enough. */
function positionOf(text: string, lists: string[][]) {
  const word = text.replace(/\.$/, "");
  return word.length < 3 ? -1 : lists.findIndex((names) => names.some((name) => name.startsWith(word)));
}

function inYear(written: string | undefined, month: number, day: number, today: string) {
  if (written) return dateOf(written.length === 2 ? 2000 + Number(written) : Number(written), month, day);
  const year = Number(today.slice(0, 4));
  return nearest(
    [year - 1, year, year + 1].map((candidate) => dateOf(candidate, month, day)),
    today,
  );
}

/** A day alone is the next one of that number, today included. */
function nextDay(day: number, today: string) {
  for (let ahead = 0; ahead < 3; ahead++) {
    const [year = 0, month = 0] = monthStart(today, ahead).split("-").map(Number);
    const date = dateOf(year, month, day);
    if (date && date >= today) return date;
  }
  return null;
}

function nearest(dates: (string | null)[], today: string) {
  let best: string | null = null;
  for (const date of dates) {
    if (date && (!best || distance(date, today) < distance(best, today))) best = date;
  }
  return best;
}

function distance(a: string, b: string) {
  return Math.abs(Date.parse(a) - Date.parse(b));
}

function addMonths(date: string, count: number) {
  const [year = 0, month = 0] = monthStart(date, count).split("-").map(Number);
  for (let day = Number(date.slice(8)); day > 27; day--) {
    const moved = dateOf(year, month, day);
    if (moved) return moved;
  }
  return dateOf(year, month, Number(date.slice(8)));
}

function dateOf(year: number, month: number, day: number) {
  if (year < 1900 || year > 2200) return null;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null;
}
