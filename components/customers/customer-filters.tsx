import type { ComponentProps } from "react";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { SearchField } from "@/components/data-table/search-field";
import { SortMenu } from "@/components/data-table/sort-menu";

type Props = {
  label: string;
  search: ComponentProps<typeof SearchField>;
  chips: ComponentProps<typeof FilterChip>[];
  archived: { label: string; isOn: boolean; remove: string; href: string };
  sort: { label: string; options: ComponentProps<typeof SortMenu>["options"] };
};

export function CustomerFilters({ label, search, chips, archived, sort }: Props) {
  return (
    <FilterBar label={label} end={<SortMenu id="sort" label={sort.label} options={sort.options} />}>
      <SearchField {...search} />
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      {archived.isOn ? (
        <ActiveFilter text={archived.label} removeLabel={archived.remove} href={archived.href} />
      ) : (
        <a className="chip" href={archived.href} data-keep-scroll="">
          {archived.label}
        </a>
      )}
    </FilterBar>
  );
}
