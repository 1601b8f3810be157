"use client";

import { useEffect, useRef } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { Fieldset } from "@/components/form/fieldset";
import { LineRow } from "@/components/form/line-row";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";
import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { sumAmounts } from "@/lib/core/money";
import { type LineFigures, lineAmount } from "@/lib/lines/rules";

export type LineValues = LineFigures & {
  id: string;
  productId: string;
  description: string;
  unit?: string;
  vatPercent?: string;
};
export type LineTexts = Record<
  | ("title" | "hint" | "product" | "noProduct" | "text" | "quantity" | "price" | "discount" | "amount")
  | ("sum" | "add" | "row" | "remove" | "up" | "down"),
  string
> & { unit?: string; vat?: string };
/** What is chosen from; what it says, as it is written, stands in a row that says nothing yet. */
export type LineProduct = {
  value: string;
  label: string;
  unitPrice?: string;
  unit?: string;
  vatPercent?: string;
};
type Props = {
  rows: LineValues[];
  products: LineProduct[];
  currency: string;
  /** The organisation's own currency, which is written by its sign. */
  home: string;
  locale: Locale;
  texts: LineTexts;
  /** The rates of VAT to choose between, the usual one first; without them lines have neither VAT nor unit. */
  vatRates?: { value: string; label: string }[];
};

const empty: LineValues = {
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
export function LineRows({ rows, products, currency, home, locale, texts, vatRates }: Props) {
  const blank = vatRates ? { ...empty, unit: "", vatPercent: vatRates[0]?.value ?? "" } : empty;
  const { control, register, getValues, setValue } = useForm({ defaultValues: { lines: [...rows, blank] } });
  const { fields, append, remove, move } = useFieldArray({ control, name: "lines", keyName: "key" });
  const watched = useWatch({ control, name: "lines" });
  const isLive = useHydrated();
  const add = useRef<HTMLButtonElement>(null);
  const total = useRef<HTMLOutputElement>(null);
  const amounts = watched.map((line) => lineAmount(line, currency));
  const format = formatterFor(locale, "UTC", home);
  const sum = sumAmounts(amounts.filter((amount) => amount !== null));
  // Rows that come and go are no input of the browser's: what the form shows of the sum hears of it so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the sum changes
  useEffect(() => void total.current?.dispatchEvent(new Event("input", { bubbles: true })), [sum]);
  const written = (amount: string | null) => (amount === null ? "–" : format.money(amount, currency));
  return (
    <Fieldset legend={texts.title} hint={texts.hint} name="lines">
      {/* Without any row the form still says that there are none. */}
      <input type="hidden" name="lines" value="" />
      {fields.map(({ key, ...row }, index) => (
        <LineRow
          key={key}
          index={index}
          row={row}
          register={register}
          products={products}
          vatRates={vatRates}
          onProduct={(productId) => {
            const { unitPrice, unit, vatPercent } = products.find(({ value }) => value === productId) ?? {};
            const price = `lines.${index}.unitPrice` as const;
            if (unitPrice && !getValues(price)) setValue(price, unitPrice);
            if (unit && !getValues(`lines.${index}.unit`)) setValue(`lines.${index}.unit`, unit);
            if (vatPercent) setValue(`lines.${index}.vatPercent`, vatPercent);
          }}
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
          <Button ref={add} icon="plus" small onClick={() => append(blank)}>
            {texts.add}
          </Button>
        )}
        <p className="line-sum num my-0 ml-auto font-semibold">
          {texts.sum}{" "}
          <output ref={total} aria-live="polite">
            {written(sum)}
          </output>
        </p>
      </div>
    </Fieldset>
  );
}
