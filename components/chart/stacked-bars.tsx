import type { Tone } from "@/components/ui/tone";

export type StackedSeries = { key: string; label: string; tone: Tone };
export type StackedBar = {
  label: string;
  values: Record<string, number>;
  text: string;
  href?: string | undefined;
};

type Props = { caption: string; series: StackedSeries[]; bars: StackedBar[] };

/** How wholes are made up, each over the full width. The page shows the same numbers in a table below. */
export function StackedBars({ caption, series, bars }: Props) {
  return (
    <>
      <ul className="chart-keys" aria-hidden="true">
        {series.map(({ key, label, tone }) => (
          <li key={key}>
            <span className={`dot t-${tone}`} />
            {label}
          </li>
        ))}
      </ul>
      <table className="bars">
        <caption className="vh">{caption}</caption>
        <tbody>
          {bars.map(({ label, values, text, href }) => (
            <tr key={label}>
              <th scope="row">{href ? <a href={href}>{label}</a> : <span>{label}</span>}</th>
              <td>
                <svg aria-hidden="true" focusable="false">
                  {segments(series, values).map(({ key, tone, x, width }) => (
                    <rect key={key} className={`t-${tone}`} x={`${x}%`} width={`${width}%`} height="8" />
                  ))}
                </svg>
              </td>
              <td className="num">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function segments(series: StackedSeries[], values: Record<string, number>) {
  const whole = series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
  let before = 0;
  return series.flatMap(({ key, tone }) => {
    const value = values[key] ?? 0;
    if (value === 0) return [];
    const x = share(before, whole);
    before += value;
    return [{ key, tone, x, width: share(before, whole) - x }];
  });
}

const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
