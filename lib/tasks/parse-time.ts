/** A time of day as people write it, `9`, `9.30`, `0930`, `9:30 pm` → `HH:MM`, or null when it is none. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?\s*(am|pm)?$/i.exec(text.trim());
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  const written = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (half && (written < 1 || written > 12)) return null;
  const hours = half ? (written % 12) + (half === "pm" ? 12 : 0) : written;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
