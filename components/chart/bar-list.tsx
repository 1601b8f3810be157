import type { Tone } from "@/components/ui/tone";

export type Bar = {
  label: string;
  value: number;
  /** The number as the user's language writes it. */
  text?: string;
  /** A second number, before it. */
  note?: string;
  tone?: Tone;
  href?: string;
  current?: boolean;
};

type Props = {
  caption: string;
  bars: Bar[] /** The length of a full bar; the greatest value by default. */;
  max?: number;
};

/** Amounts side by side: a table whose middle column draws the number. A row is a link to what it counts. */
export function BarList({ caption, bars, max = Math.max(...bars.map((bar) => bar.value), 0) }: Props) {
  const withNumbers = bars.some((bar) => bar.text !== undefined);
  const withNotes = bars.some((bar) => bar.note !== undefined);
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <tbody>
        {bars.map(({ label, value, text, note, tone = 1, href, current }) => (
          <tr key={label}>
            <th scope="row">
              {href ? (
                <a href={href} aria-current={current ? "true" : undefined} data-keep-scroll="">
                  {label}
                </a>
              ) : (
                <span>{label}</span>
              )}
            </th>
            <td>
              <svg aria-hidden="true" focusable="false">
                {value > 0 && max > 0 && (
                  <rect className={`t-${tone}`} width={`${shareOf(value, max)}%`} height="8" rx="4" />
                )}
              </svg>
            </td>
            {withNotes && <td className="num meta">{note}</td>}
            {withNumbers && <td className="num">{text}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Never so short that a number that is there looks like none. */
function shareOf(value: number, max: number) {
  return Math.max(2, Math.round((value / max) * 1000) / 10);
}
