/** Three to five round steps from zero that hold the greatest value: 1 234 500 → 0, 500 000, 1 000 000, 1 500 000. */
export function columnScale(greatest: number): { ticks: number[]; max: number } {
  if (greatest <= 0) return { ticks: [0], max: 1 };
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(greatest / step);
  return { ticks: Array.from({ length: count + 1 }, (_, index) => index * step), max: count * step };
}
