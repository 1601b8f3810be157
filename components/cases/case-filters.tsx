import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { SearchField } from "@/components/data-table/search-field";
import { SortMenu } from "@/components/data-table/sort-menu";
import type { PresentedFilter } from "@/lib/cases/present-case-filters";
import { ClosedInterval } from "./closed-interval";

type Props = {
  action: string;
  /** What the search and the interval keep of the address. */
  keep: Record<string, string | string[] | undefined>;
  query?: string;
  chips: PresentedFilter[];
  /** Filters that came from elsewhere, each with the address without it. */
  active: { text: string; href: string }[];
  interval: { from?: string; to?: string; clear: string } | null;
  sort: { label: string; options: { label: string; href: string; current: boolean }[] };
  texts: {
    label: string;
    search: string;
    remove: string;
    closed: string;
    from: string;
    to: string;
    apply: string;
    clearClosed: string;
  };
};

export function CaseFilters({ action, keep, query, chips, active, interval, sort, texts }: Props) {
  const { closedFrom, closedTo, ...keepOfInterval } = keep;
  return (
    <FilterBar label={texts.label} end={<SortMenu id="sort" label={sort.label} options={sort.options} />}>
      <SearchField
        label={texts.search}
        action={action}
        value={query}
        keep={{ ...keepOfInterval, closedFrom, closedTo, q: undefined }}
      />
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      {interval && (
        <FilterChip
          id="filter-closed"
          label={texts.closed}
          value={
            [interval.from, interval.to].some(Boolean)
              ? `${interval.from ?? ""}–${interval.to ?? ""}`
              : undefined
          }
          clear={{ label: texts.clearClosed, href: interval.clear }}
        >
          <ClosedInterval
            action={action}
            keep={keepOfInterval}
            from={closedFrom}
            to={closedTo}
            texts={texts}
          />
        </FilterChip>
      )}
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </FilterBar>
  );
}
