import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterChip } from "@/components/data-table/filter-chip";
import type { PresentedFilter } from "@/lib/cases/present-case-filters";

type Props = {
  chips: PresentedFilter[];
  /** Filters that came from elsewhere, each with the address without it. */
  active: { text: string; href: string }[];
  texts: { remove: string };
};

/** The fixed filters of list and board, as chips. */
export function CaseChips({ chips, active, texts }: Props) {
  return (
    <>
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      {active.map(({ text, href }) => (
        <ActiveFilter key={text} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </>
  );
}
