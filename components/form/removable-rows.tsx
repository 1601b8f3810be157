"use client";

import { type ReactNode, useState } from "react";
import { AddRow } from "@/components/form/add-row";
import { useHydrated } from "@/components/form/use-hydrated";
import { useRowCount } from "@/components/form/use-row-count";
import { IconButton } from "@/components/ui/icon-button";

type Props<Row> = {
  name: string;
  rows: Row[];
  /** "{number}" stands for the row's place. */
  texts: { legend: string; add: string; row: string; remove: string };
  className: string;
  /** A row's fields, whose names begin with `prefix`. */
  children: (
    row: Row | undefined,
    prefix: string,
    at: number,
    numbered: (text: string) => string,
  ) => ReactNode;
};

/** Rows that may be emptied, taken away and added; one that is taken away still says which it was. */
export function RemovableRows<Row extends { id: string | null }>(props: Props<Row>) {
  const { name, rows, texts, className, children } = props;
  const { count, add } = useRowCount(name, rows.length);
  const [gone, setGone] = useState<number[]>([]);
  const isLive = useHydrated();
  return (
    <AddRow name={name} legend={texts.legend} addText={texts.add} onAdd={add}>
      {Array.from({ length: count }, (_, at) => {
        const row = rows[at];
        const prefix = `${name}.${at}.`;
        const numbered = (text: string) => text.replace("{number}", String(at + 1));
        const id = <input type="hidden" name={`${prefix}id`} value={row?.id ?? ""} />;
        if (gone.includes(at)) {
          return (
            <div key={prefix} hidden>
              {id}
            </div>
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid row everywhere
          <div key={prefix} className={className} role="group" aria-label={numbered(texts.row)}>
            {id}
            {children(row, prefix, at, numbered)}
            {isLive && row && (
              <IconButton
                icon="x"
                label={numbered(texts.remove)}
                onClick={() => setGone([...gone, at])}
                small
              />
            )}
          </div>
        );
      })}
    </AddRow>
  );
}
