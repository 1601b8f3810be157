"use client";

import { useRef } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { Fieldset } from "@/components/form/fieldset";
import { LineRow } from "@/components/form/line-row";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";
import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { type LineFigures, lineAmount, sumAmounts } from "@/lib/lines/rules";

export type LineValues = LineFigures & { id: string; productId: string; description: string };
export type LineTexts = Record<
  | ("title" | "hint" | "product" | "noProduct" | "text" | "quantity" | "price" | "discount" | "amount")
  | ("sum" | "add" | "row" | "remove" | "up" | "down"),
  string
>;
/** What is chosen from; its price, as it is written, stands in a row that has none yet. */
export type LineProduct = { value: string; label: string; unitPrice?: string };
type Props = {
  rows: LineValues[];
  products: LineProduct[];
  currency: string;
  /** The organisation's own currency, which is written by its sign. */
  home: string;
  locale: Locale;
  texts: LineTexts;
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
export function LineRows({ rows, products, currency, home, locale, texts }: Props) {
  const { control, register, getValues, setValue } = useForm({ defaultValues: { lines: [...rows, empty] } });
  const { fields, append, remove, move } = useFieldArray({ control, name: "lines", keyName: "key" });
  const watched = useWatch({ control, name: "lines" });
  const isLive = useHydrated();
  const add = useRef<HTMLButtonElement>(null);
  const amounts = watched.map((line) => lineAmount(line, currency));
  const format = formatterFor(locale, "UTC", home);
  const written = (amount: string | null) => (amount === null ? "–" : format.money(amount, currency));
  return (
    <Fieldset legend={texts.title} hint={texts.hint} name="lines">
      {fields.map(({ key, ...row }, index) => (
        <LineRow
          key={key}
          index={index}
          row={row}
          register={register}
          products={products}
          onProduct={(productId) => {
            const price = products.find(({ value }) => value === productId)?.unitPrice;
            const field = `lines.${index}.unitPrice` as const;
            if (price && !getValues(field)) setValue(field, price);
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
