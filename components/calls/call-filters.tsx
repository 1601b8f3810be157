import { ActiveFilter } from "@/components/data-table/active-filter";
import { FileMenu } from "@/components/data-table/file-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { IntervalChip } from "@/components/data-table/interval-chip";
import type { presentCallBar } from "@/lib/calls/present-call-list";

type Props = ReturnType<typeof presentCallBar>;

/** What narrows the list of calls: chips, and the days between which they were. */
export function CallFilters({ action, keep, file, chips, active, interval, texts }: Props) {
  const { from, to, ...others } = keep;
  const kept = Object.entries(others).map(([name, value]) => ({ name, value }));
  return (
    <FilterBar label={texts.label} end={<FileMenu {...file} />}>
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      <IntervalChip
        id="filter-period"
        action={action}
        keep={kept}
        days={{ from, to }}
        interval={interval}
        texts={texts}
      />
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </FilterBar>
  );
}
