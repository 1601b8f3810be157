import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterChip } from "@/components/data-table/filter-chip";
import type { PresentedFilter } from "@/lib/cases/present-case-filters";
import { ClosedInterval } from "./closed-interval";

type Props = {
  action: string;
  chips: PresentedFilter[];
  /** Filters that came from elsewhere, each with the address without it. */
  active: { text: string; href: string }[];
  interval: {
    from?: string | undefined;
    to?: string | undefined;
    closedFrom?: string | undefined;
    closedTo?: string | undefined;
    clear: string;
    base: string;
  } | null;
  texts: { remove: string; closed: string; from: string; to: string; apply: string; clearClosed: string };
};

/** The fixed filters of list and board, as chips. */
export function CaseChips({ action, chips, active, interval, texts }: Props) {
  return (
    <>
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      {interval && (
        <FilterChip
          id="filter-closed"
          label={texts.closed}
          value={interval.from || interval.to ? `${interval.from ?? ""}–${interval.to ?? ""}` : undefined}
          clear={{ label: texts.clearClosed, href: interval.clear }}
        >
          <ClosedInterval
            action={action}
            base={interval.base}
            from={interval.closedFrom}
            to={interval.closedTo}
            texts={texts}
          />
        </FilterChip>
      )}
      {active.map(({ text, href }) => (
        <ActiveFilter key={text} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </>
  );
}
