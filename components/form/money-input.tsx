"use client";

import { type ComponentProps, useId, useState } from "react";
import { useControl } from "@/components/form/use-control";
import { parseDecimal } from "@/lib/core/parse-decimal";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue"> & {
  defaultValue?: string | null;
  /** What stands after the amount: "kr", "SEK". */
  currency: string;
  /** The user's language, for the way the amount is written back. */
  locale: string;
};

/** Takes an amount as it is written, says how it reads it while typing, and writes it tidily on leaving. */
export function MoneyInput({ name, id, required, defaultValue, currency, locale, ...rest }: Props) {
  const { attributes, typed } = useControl({ name, id, required });
  const echoId = useId();
  const [echo, setEcho] = useState("");
  const start = typed ?? (defaultValue ? written(defaultValue, locale) : "");
  return (
    <>
      <span className="affix">
        <input
          {...rest}
          {...attributes}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="input input-num"
          defaultValue={start}
          aria-describedby={`${attributes["aria-describedby"] ?? ""} ${echoId}`.trim()}
          onInput={(event) => {
            const text = event.currentTarget.value;
            const read = written(text, locale);
            setEcho(read && read !== text ? `= ${read} ${currency}` : "");
          }}
          onBlur={(event) => {
            const read = written(event.currentTarget.value, locale);
            if (read) event.currentTarget.value = read;
            setEcho("");
          }}
        />
        {currency && <span className="unit">{currency}</span>}
      </span>
      <output id={echoId} className="hint num empty:hidden">
        {echo}
      </output>
    </>
  );
}

function written(text: string, locale: string) {
  const amount = parseDecimal(text);
  // Intl takes decimal strings exactly; its types lag behind.
  return amount === null ? "" : formatFor(locale).format(amount as unknown as number);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: string) {
  const format =
    formats.get(locale) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  formats.set(locale, format);
  return format;
}
