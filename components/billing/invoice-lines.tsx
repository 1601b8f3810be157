"use client";

import { useRef } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { InvoiceLine } from "@/components/billing/invoice-line";
import { Fieldset } from "@/components/form/fieldset";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";
import { type LineFigures, lineAmount, sumAmounts } from "@/lib/billing/rules";
import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";

export type LineRow = LineFigures & { id: string; productId: string; description: string };
export type LineTexts = Record<
  | ("title" | "hint" | "product" | "noProduct" | "text" | "quantity" | "price" | "discount" | "amount")
  | ("sum" | "add" | "row" | "remove" | "up" | "down"),
  string
>;
type Props = {
  rows: LineRow[];
  products: { value: string; label: string }[];
  currency: string;
  /** The organisation's own currency, which is written by its sign. */
  home: string;
  locale: Locale;
  texts: LineTexts;
};

const empty: LineRow = {
  id: "",
  productId: "",
  description: "",
  quantity: "",
  unitPrice: "",
  discountPercent: "",
};

/**
 * Rows to fill in, the last one empty; without JavaScript a row is removed by emptying it. The amounts follow what is
 * typed. The values are posted by the form around, as `lines.0.quantity` and so on.
 */
export function InvoiceLines({ rows, products, currency, home, locale, texts }: Props) {
  const { control, register } = useForm({ defaultValues: { lines: [...rows, empty] } });
  const { fields, append, remove, move } = useFieldArray({ control, name: "lines", keyName: "key" });
  const watched = useWatch({ control, name: "lines" });
  const isLive = useHydrated();
  const add = useRef<HTMLButtonElement>(null);
  const amounts = watched.map(lineAmount);
  const format = formatterFor(locale, "UTC", home);
  const written = (amount: string | null) => (amount === null ? "–" : format.money(amount, currency));
  return (
    <Fieldset legend={texts.title} hint={texts.hint} name="lines">
      {fields.map(({ key, ...row }, index) => (
        <InvoiceLine
          key={key}
          index={index}
          row={row}
          register={register}
          products={products}
          amount={written(amounts[index] ?? null)}
          texts={texts}
          actions={
            isLive
              ? {
                  up: index > 0 ? () => move(index, index - 1) : undefined,
                  down: index < fields.length - 1 ? () => move(index, index + 1) : undefined,
                  remove: () => {
                    remove(index);
                    add.current?.focus();
                  },
                }
              : undefined
          }
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {isLive && (
          <Button ref={add} icon="plus" small onClick={() => append(empty)}>
            {texts.add}
          </Button>
        )}
        <p className="num m-0 ml-auto font-semibold">
          {texts.sum}{" "}
          <output aria-live="polite">
            {written(sumAmounts(amounts.filter((amount) => amount !== null)))}
          </output>
        </p>
      </div>
    </Fieldset>
  );
}
