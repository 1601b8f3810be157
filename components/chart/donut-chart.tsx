import { arc, pie } from "d3-shape";
import type { Tone } from "@/components/ui/tone";

export type DonutSlice = {
  label: string;
  value: number;
  /** The number as the user's language writes it. */
  text: string;
  tone: Tone;
  href?: string;
  current?: boolean;
};

const few = 6;

type Props = { caption: string; slices: DonutSlice[]; total: string; unit: string };

const ring = arc<{ startAngle: number; endAngle: number }>()
  .innerRadius(35)
  .outerRadius(56)
  .cornerRadius(1.5);
const share = pie<DonutSlice>()
  .value((slice) => slice.value)
  .sort(null);

/**
 * Shares of a whole. The legend is a table with the same numbers, and its rows are the links that screen
 * readers and keys use; the slices repeat them for the pointer.
 */
export function DonutChart({ caption, slices, total, unit }: Props) {
  const filled = slices.filter((slice) => slice.value > 0);
  return (
    <div className="donut">
      <svg viewBox="-58 -58 116 116" aria-hidden="true" focusable="false">
        {filled.length === 0 && <circle r="45.5" fill="none" stroke="var(--line)" strokeWidth="20" />}
        {share(filled).map((part) => (
          <Slice key={part.data.label} path={ring(part) ?? ""} slice={part.data} />
        ))}
        {/* The hole is 70 wide: from seven signs on, a number is squeezed into it. */}
        <text
          className="chart-total"
          y="2"
          textLength={total.length > 6 ? 60 : undefined}
          lengthAdjust="spacingAndGlyphs"
        >
          {total}
        </text>
        <text className="chart-note" y="16">
          {unit}
        </text>
      </svg>
      <Legend caption={caption} slices={slices} />
    </div>
  );
}

/** More than six are read in two columns, and those without anything are left out. */
function Legend({ caption, slices }: Pick<Props, "caption" | "slices">) {
  if (slices.length <= few || slices.every(({ value }) => value === 0))
    return <LegendTable caption={caption} slices={slices} />;
  const shown = slices.filter(({ value, current }) => value > 0 || current);
  const middle = Math.ceil(shown.length / 2);
  return (
    <div className="legends">
      <LegendTable caption={caption} slices={shown.slice(0, middle)} />
      {shown.length > middle && <LegendTable caption={caption} slices={shown.slice(middle)} />}
    </div>
  );
}

function LegendTable({ caption, slices }: Pick<Props, "caption" | "slices">) {
  return (
    <table className="legend">
      <caption className="vh">{caption}</caption>
      <tbody>
        {slices.map((slice) => (
          <tr key={slice.label}>
            <th scope="row">{legendLabel(slice)}</th>
            <td className="num">{slice.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Slice({ path, slice }: { path: string; slice: DonutSlice }) {
  const shape = <path d={path} className={`t-${slice.tone}`} />;
  return slice.href ? (
    <a href={slice.href} tabIndex={-1} data-keep-scroll="">
      {shape}
    </a>
  ) : (
    shape
  );
}

function legendLabel({ label, tone, href, current }: DonutSlice) {
  const dot = <span className={`dot t-${tone}`} />;
  return href ? (
    <a href={href} aria-current={current ? "true" : undefined} data-keep-scroll="">
      {dot}
      {label}
    </a>
  ) : (
    <span>
      {dot}
      {label}
    </span>
  );
}
