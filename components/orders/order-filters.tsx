import type { ComponentProps } from "react";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { FileMenu } from "@/components/data-table/file-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { SearchField } from "@/components/data-table/search-field";
import { SortMenu } from "@/components/data-table/sort-menu";
import { Button } from "@/components/ui/button";
import type { presentOrderBar } from "@/lib/orders/present-order-list";

type Props = ReturnType<typeof presentOrderBar> & {
  file: ComponentProps<typeof FileMenu>;
  sort: { label: string; options: { label: string; href: string; current: boolean }[] };
};

/** What narrows the list of orders: a search, chips, and the days of the order's date. */
export function OrderFilters({ action, keep, query, chips, active, interval, file, sort, texts }: Props) {
  const { from, to, ...others } = keep;
  return (
    <FilterBar
      label={texts.label}
      end={
        <>
          <SortMenu id="sort" label={sort.label} options={sort.options} />
          <FileMenu {...file} />
        </>
      }
    >
      <SearchField label={texts.search} action={action} value={query} keep={{ ...keep, q: undefined }} />
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      <FilterChip id="filter-ordered" {...interval}>
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
