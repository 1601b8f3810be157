/** The end that keeps a meeting as long as it was when its start moves; null where that can't be said, or is past midnight. */
export function laterEnd(before: string, start: string, end: string): string | null {
  const [was, is, until] = [before, start, end].map(minutesOf);
  if (was === undefined || is === undefined || until === undefined) return null;
  if (Number.isNaN(was + is + until) || until <= was) return null;
  const moved = is + until - was;
  if (moved >= 24 * 60) return null;
  return `${String(Math.floor(moved / 60)).padStart(2, "0")}:${String(moved % 60).padStart(2, "0")}`;
}

function minutesOf(time: string): number {
  const [, hours, minutes = "0"] = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$/.exec(time.trim()) ?? [];
  return hours === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes);
}
