import { columnScale } from "@/components/chart/column-scale";
import type { Tone } from "@/components/ui/tone";

export type ColumnSeries = { key: string; label: string; tone: Tone };
export type ColumnGroup = {
  label: string;
  values: Record<string, number>;
  /** Read out, and shown on hover: "november 2026: vunnet 310 250 kr, tabt 88 400 kr". */
  title: string;
  href?: string;
};

type Props = {
  label: string;
  series: ColumnSeries[];
  groups: ColumnGroup[];
  /** Beside each other, or on top of each other. */
  layout?: "paired" | "stacked";
  /** Writes a step of the axis: 500000 → "500 tkr". */
  axisText: (value: number) => string;
  height?: number;
};

const width = 720;
const left = 64;
const bottom = 26;
const top = 10;

/** Months along the axis. The page shows the same numbers in a table below: that is what assistive technology reads. */
export function ColumnChart({ label, series, groups, layout = "paired", axisText, height = 240 }: Props) {
  const stacked = layout === "stacked";
  const totals = groups.map(({ values }) => {
    const numbers = series.map(({ key }) => values[key] ?? 0);
    return stacked ? numbers.reduce((sum, value) => sum + value, 0) : Math.max(...numbers, 0);
  });
  const { ticks, max } = columnScale(Math.max(...totals, 0));
  const floor = height - bottom;
  const y = (value: number) => floor - (value / max) * (floor - top);
  const step = (width - left) / Math.max(groups.length, 1);
  const every = Math.ceil(groups.length / 14);
  return (
    <figure className="m-0">
      {series.length > 1 && <Keys series={series} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing */}
      <svg className="columns" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? "axis" : "grid"} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={left - 10} y={y(tick) + 4} textAnchor="end">
              {axisText(tick)}
            </text>
          </g>
        ))}
        {groups.map((group, index) => (
          <Group
            key={group.label}
            group={group}
            columns={columnsOf(group, series, { x: left + index * step, step, y, stacked })}
            hit={{ x: left + index * step, y: top, width: step, height: floor - top }}
            axisLabel={index % every === 0 ? group.label : ""}
          />
        ))}
      </svg>
    </figure>
  );
}

type Column = { key: string; tone: Tone; x: number; y: number; width: number; height: number };
type Box = { x: number; y: number; width: number; height: number };

function Group({
  group,
  columns,
  hit,
  axisLabel,
}: {
  group: ColumnGroup;
  columns: Column[];
  hit: Box;
  axisLabel: string;
}) {
  const content = (
    <>
      <rect className="hit" {...hit} rx="4" />
      <title>{group.title}</title>
      {columns.map(({ key, tone, ...box }) => (
        <rect key={key} className={`t-${tone}`} {...box} rx={Math.min(2, box.height)} />
      ))}
      <text x={hit.x + hit.width / 2} y={hit.y + hit.height + 18} textAnchor="middle">
        {axisLabel}
      </text>
    </>
  );
  return group.href ? (
    <a href={group.href} aria-label={group.title}>
      {content}
    </a>
  ) : (
    <g>{content}</g>
  );
}

function columnsOf(
  { values }: ColumnGroup,
  series: ColumnSeries[],
  { x, step, y, stacked }: { x: number; step: number; y: (value: number) => number; stacked: boolean },
): Column[] {
  const room = Math.min(step * 0.72, stacked ? 44 : 30 * series.length);
  const start = x + (step - room) / 2;
  const gap = stacked ? 0 : 2;
  const width = stacked ? room : (room - gap * (series.length - 1)) / series.length;
  let below = 0;
  return series.map(({ key, tone }, index) => {
    const value = values[key] ?? 0;
    const foot = stacked ? below : 0;
    below += value;
    return {
      key,
      tone,
      x: round(stacked ? start : start + index * (width + gap)),
      y: round(y(foot + value)),
      width: round(width),
      height: round(y(foot) - y(foot + value)),
    };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;

function Keys({ series }: { series: ColumnSeries[] }) {
  return (
    <ul className="chart-keys" aria-hidden="true">
      {series.map(({ key, label, tone }) => (
        <li key={key}>
          <span className={`dot t-${tone}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}
