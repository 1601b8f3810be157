"use client";

import { useRef } from "react";
import { LineRows } from "@/components/form/line-rows";
import { useFormValues } from "@/components/form/use-form-values";
import type { PresentedCaseLines } from "@/lib/cases/present-case-lines";

type Props = PresentedCaseLines;

/** What the case is about to sell, in rows; the prices of products follow the currency that the form holds. */
export function LineFields({ currency: first, products, ...rows }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const currency = String(useFormValues(place)?.get("currency") ?? first);
  const priced = products.map(({ unitPrice, currency: own, ...product }) =>
    own === currency ? { ...product, unitPrice } : product,
  );
  return (
    <div ref={place} className="contents">
      <LineRows {...rows} products={priced} currency={currency} />
    </div>
  );
}
