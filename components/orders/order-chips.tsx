import { ActiveFilter } from "@/components/data-table/active-filter";
import { FilterChip } from "@/components/data-table/filter-chip";
import type { presentOrderChips } from "@/lib/orders/present-order-list";

type Props = Pick<ReturnType<typeof presentOrderChips>, "chips" | "active" | "texts">;

/** The fixed filters of the list of orders, as chips. */
export function OrderChips({ chips, active, texts }: Props) {
  return (
    <>
      {chips.map((chip) => (
        <FilterChip key={chip.id} {...chip} />
      ))}
      {active.map(({ text, href }) => (
        <ActiveFilter key={href} text={text} removeLabel={texts.remove} href={href} />
      ))}
    </>
  );
}
