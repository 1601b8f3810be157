import type { ComponentProps, ReactNode } from "react";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { SearchField } from "@/components/data-table/search-field";
import { Plain } from "@/components/ui/plain";

type Chip = ComponentProps<typeof FilterChip>;
type Props = {
  action: string;
  keep: Record<string, string | string[] | undefined>;
  query?: string;
  pipeline: Chip | null;
  chips: Chip[];
  /** Filters that came from elsewhere, each with the address without it. */
  active: { text: string; href: string }[];
  texts: { label: string; search: string; remove: string };
  end: ReactNode;
};

export function BoardFilters({ action, keep, query, pipeline, chips, active, texts, end }: Props) {
  return (
    <Plain>
      <FilterBar label={texts.label} end={end}>
        <SearchField label={texts.search} action={action} value={query} keep={keep} />
        {pipeline && <FilterChip {...pipeline} />}
        {chips.map((chip) => (
          <FilterChip key={chip.id} {...chip} />
        ))}
        {active.map(({ text, href }) => (
          <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
        ))}
      </FilterBar>
    </Plain>
  );
}
