/** The value of the normal distribution that leaves 2.5 % at either end. */
const z = 1.959964;

/**
 * Between which shares (0 to 1) the true one lies with 95 % confidence, when `hits` of `n` were seen. Wilson's score
 * interval, which holds for few cases and for shares near 0 and 1 too: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
 * Null of none.
 */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}
