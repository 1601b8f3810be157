/**
 * A number as people in the Nordic countries write it → a decimal string with a point, or null when it is none.
 * Spaces and no-break spaces group; of comma and point the last one separates decimals, unless it stands alone
 * before exactly three digits and occurs more than once. Minus may be `-` or `−` (U+2212).
 */
export function parseDecimal(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "").replace(/^\u2212/, "-");
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  if (last < 0) return tidy(bare, "");
  const mark = bare[last] ?? "";
  const other = mark === "," ? "." : ",";
  const whole = bare.slice(0, last);
  if (whole.includes(mark)) {
    // 1.234.567: the mark groups, since a number has one decimal mark at most
    return isGrouped(bare, mark) && !bare.includes(other) ? tidy(bare.replaceAll(mark, ""), "") : null;
  }
  if (whole.includes(other) && !isGrouped(whole, other)) return null;
  return tidy(whole.replaceAll(other, ""), bare.slice(last + 1));
}

function isGrouped(number: string, mark: string): boolean {
  const [first = "", ...groups] = number.replace("-", "").split(mark);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

function tidy(whole: string, decimals: string): string {
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.replace("-", "").replace(/^0+(?=\d)/, "") || "0";
  return `${sign}${digits}${decimals ? `.${decimals}` : ""}`;
}
