import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Button } from "@/components/ui/button";
import type { presentCallBar } from "@/lib/calls/present-call-list";

type Props = ReturnType<typeof presentCallBar>;

/** What narrows the list of calls: chips, and the days between which they were. */
export function CallFilters({ action, keep, chips, active, interval, texts }: Props) {
  const { from, to, ...others } = keep;
  return (
    <FilterBar label={texts.label}>
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      <FilterChip id="filter-period" {...interval}>
        <form action={action} method="get" className="grid gap-2 p-2">
          {Object.entries(others).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="field">
            {texts.from}
            <input className="input" type="date" name="from" defaultValue={from} />
          </label>
          <label className="field">
            {texts.to}
            <input className="input" type="date" name="to" defaultValue={to} />
          </label>
          <Button type="submit" variant="primary">
            {texts.apply}
          </Button>
        </form>
      </FilterChip>
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </FilterBar>
  );
}
