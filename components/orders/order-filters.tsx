import type { ComponentProps } from "react";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { FileMenu } from "@/components/data-table/file-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { IntervalChip } from "@/components/data-table/interval-chip";
import { SearchField } from "@/components/data-table/search-field";
import { SortMenu } from "@/components/data-table/sort-menu";
import type { presentOrderBar } from "@/lib/orders/present-order-list";

type Props = ReturnType<typeof presentOrderBar> & {
  file: ComponentProps<typeof FileMenu>;
  sort: { label: string; options: { label: string; href: string; current: boolean }[] };
};

/** What narrows the list of orders: a search, chips, and the days of the order's date. */
export function OrderFilters({ action, keep, query, chips, active, interval, file, sort, texts }: Props) {
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
      <IntervalChip id="filter-ordered" action={action} keep={keep} interval={interval} texts={texts} />
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </FilterBar>
  );
}
