import { DescriptionList } from "@/components/ui/description-list";
import type { PresentedOrderPage } from "@/lib/orders/present-order-page";

type Props = { facts: PresentedOrderPage["facts"]; title: string };

/** The column beside an order: its days, its people, its terms, where it goes. */
export function OrderFacts({ facts, title }: Props) {
  return (
    <aside aria-label={title}>
      <DescriptionList facts={facts.map(({ label, value }) => ({ label, value: written(value) }))} />
    </aside>
  );
}

function written(value: PresentedOrderPage["facts"][number]["value"]) {
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return null;
  return value.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
