import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterChip } from "@/components/data-table/filter-chip";
import { IntervalChip } from "@/components/data-table/interval-chip";
import type { presentOrderChips } from "@/lib/orders/present-order-list";

type Props = ReturnType<typeof presentOrderChips>;

/** The fixed filters of the list of orders, as chips. */
export function OrderChips({ action, keep, days, chips, active, interval, texts }: Props) {
  return (
    <>
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      <IntervalChip
        id="filter-ordered"
        action={action}
        keep={keep}
        days={days}
        interval={interval}
        texts={texts}
      />
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </>
  );
}
