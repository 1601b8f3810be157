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

const bottom = 26;
const top = 10;
/** Of one group's columns together, as a share of the width: one alone must not become a wall. */
const widest = 12;
/** So many letters of labels have room side by side. */
const letters = 150;

/**
 * Months along the axis. Across, everything is a share of the width, so text keeps its size on every screen.
 * The page shows the same numbers in a table below: that is what assistive technology reads.
 */
export function ColumnChart({ label, series, groups, layout = "paired", axisText, height = 240 }: Props) {
  const stacked = layout === "stacked";
  const totals = groups.map(({ values }) => {
    const numbers = series.map(({ key }) => values[key] ?? 0);
    return stacked ? numbers.reduce((sum, value) => sum + value, 0) : Math.max(...numbers, 0);
  });
  const { ticks, max } = columnScale(Math.max(...totals, 0));
  const floor = height - bottom;
  const y = (value: number) => floor - (value / max) * (floor - top);
  const step = 100 / Math.max(groups.length, 1);
  const every = Math.ceil(groups.length / 14);
  const most = Math.floor(letters / Math.ceil(groups.length / every));
  return (
    <figure className="m-0">
      {series.length > 1 && <Keys series={series} />}
      <div className="columns">
        <svg className="column-axis" height={height} aria-hidden="true" focusable="false">
          {ticks.map((tick) => (
            <text key={tick} x="100%" dx="-10" y={y(tick) + 4} textAnchor="end">
              {axisText(tick)}
            </text>
          ))}
        </svg>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing */}
        <svg
          className={isNamed(groups) ? "columns-named" : undefined}
          width="100%"
          height={height}
          role="group"
          aria-label={label}
        >
          {ticks.map((tick) => (
            <line key={tick} className={tick === 0 ? "axis" : "grid"} x2="100%" y1={y(tick)} y2={y(tick)} />
          ))}
          {groups.map((group, index) => (
            <Group
              key={group.label}
              group={group}
              columns={columnsOf(group, series, { x: index * step, step, y, stacked })}
              hit={{ x: percent(index * step), y: top, width: percent(step), height: floor - top }}
              axis={{
                x: percent((index + 0.5) * step),
                y: floor + 18,
                text: index % every === 0 ? shortened(group.label, most) : "",
              }}
              odd={index % 2 === 1}
            />
          ))}
        </svg>
      </div>
    </figure>
  );
}

type Box = { x: string; y: number; width: string; height: number };
type Column = Box & { key: string; tone: Tone };
type GroupProps = {
  group: ColumnGroup;
  columns: Column[];
  hit: Box;
  axis: { x: string; y: number; text: string };
  odd: boolean;
};

function Group({ group, columns, hit, axis, odd }: GroupProps) {
  const content = (
    <>
      <rect className="hit" {...hit} rx="4" />
      <title>{group.title}</title>
      {columns.map(({ key, tone, ...box }) => (
        <rect key={key} className={`t-${tone}`} {...box} rx={Math.min(2, box.height)} />
      ))}
      <text className={odd ? "odd" : undefined} x={axis.x} y={axis.y} textAnchor="middle">
        {axis.text}
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

/** What stands along the axis is longer than a month. */
const isNamed = (groups: ColumnGroup[]) => groups.length > 2 && groups.some(({ label }) => label.length > 10);
const shortened = (label: string, most: number) =>
  label.length > most ? `${label.slice(0, most - 1).trimEnd()}…` : label;

type Place = { x: number; step: number; y: (value: number) => number; stacked: boolean };

function columnsOf(
  { values }: ColumnGroup,
  series: ColumnSeries[],
  { x, step, y, stacked }: Place,
): Column[] {
  const room = Math.min(step * (stacked ? 0.5 : 0.66), widest);
  const gap = stacked ? 0 : room * 0.06;
  const width = stacked ? room : (room - gap * (series.length - 1)) / series.length;
  const start = x + (step - room) / 2;
  let below = 0;
  return series.map(({ key, tone }, index) => {
    const value = values[key] ?? 0;
    const foot = stacked ? below : 0;
    below += value;
    return {
      key,
      tone,
      x: percent(stacked ? start : start + index * (width + gap)),
      y: round(y(foot + value)),
      width: percent(width),
      height: round(y(foot) - y(foot + value)),
    };
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
const percent = (value: number) => `${round(value)}%`;

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
