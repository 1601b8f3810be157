export type StepBar = {
  label: string;
  /** Where the bar begins and ends: a whole from zero, a change from where the one before ended. */
  from: number;
  to: number;
  /** The number as the user's language writes it. */
  text: string;
  href?: string | undefined;
};

type Props = { caption: string; steps: StepBar[] };

/** How one amount became another: the first and last bars are wholes, those between are what was added and taken away. */
export function StepBars({ caption, steps }: Props) {
  const max = Math.max(...steps.flatMap(({ from, to }) => [from, to]), 0);
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <tbody>
        {steps.map(({ label, from, to, text, href }, index) => (
          <tr key={label}>
            <th scope="row">{href ? <a href={href}>{label}</a> : <span>{label}</span>}</th>
            <td>
              <svg aria-hidden="true" focusable="false">
                {from !== to && max > 0 && (
                  <rect
                    className={`t-${toneOf(index, steps.length, to - from)}`}
                    x={`${share(Math.min(from, to), max)}%`}
                    width={`${Math.max(0.5, share(Math.abs(to - from), max))}%`}
                    height="8"
                    rx="2"
                  />
                )}
              </svg>
            </td>
            <td className="num">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const toneOf = (index: number, count: number, change: number) =>
  index === 0 || index === count - 1 ? 1 : change > 0 ? "ok" : "danger";
const share = (value: number, max: number) => Math.round((value / max) * 1000) / 10;
