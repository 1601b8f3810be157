"use client";

import { use, useRef, useState } from "react";
import { Fieldset } from "@/components/form/fieldset";
import { FormContext } from "@/components/form/form-context";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { FieldForm } from "@/lib/custom/present-field-settings";

type Props = Pick<FieldForm, "options" | "languages" | "retired" | "texts">;
type Row = { id: number; key: string; names: string[] };

/** The options of a choice in their order, a name in each language. Without JavaScript there are two empty rows. */
export function OptionRows({ options, languages, retired, texts }: Props) {
  const { state } = use(FormContext);
  const isHydrated = useHydrated();
  const typed = state?.ok === false ? rowsOf(state.values, languages) : null;
  const empty = { key: "", names: languages.map(() => "") };
  const start = [...(typed ?? options), empty, ...(isHydrated ? [] : [empty])];
  const [rows, setRows] = useState<Row[]>(start.map((row, id) => ({ id, ...row })));
  const list = useRef<HTMLDivElement>(null);
  const numbered = (text: string, index: number) => text.replace("{place}", String(index + 1));

  function move(from: number, to: number) {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length) return;
    // What was typed stands in the inputs, which React moves whole.
    setRows(rows.toSpliced(from, 1).toSpliced(to, 0, row));
  }

  function add() {
    setRows([...rows, { id: Math.max(...rows.map(({ id }) => id)) + 1, ...empty }]);
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>("input[type=text]")?.focus(),
    );
  }

  return (
    <Fieldset legend={texts.options} hint={texts.optionsHint} name="options">
      <div ref={list} className="grid gap-2">
        {rows.map(({ id, key, names }, index) => (
          <div key={id} className="flex items-start gap-1">
            <input type="hidden" name="optionKey" value={key} />
            <div className="grid flex-1 gap-1 sm:grid-cols-2 xl:grid-cols-4">
              {languages.map(({ name, label }, at) => (
                <input
                  key={name}
                  className="input"
                  type="text"
                  name={name}
                  defaultValue={names[at]}
                  placeholder={label}
                  aria-label={`${numbered(texts.option, index)}: ${label}`}
                  maxLength={60}
                  autoComplete="off"
                />
              ))}
            </div>
            {isHydrated && (
              <span className="flex">
                <IconButton
                  icon="arrow-up"
                  label={numbered(texts.up, index)}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                />
                <IconButton
                  icon="arrow-down"
                  label={numbered(texts.down, index)}
                  disabled={index === rows.length - 1}
                  onClick={() => move(index, index + 1)}
                />
              </span>
            )}
          </div>
        ))}
      </div>
      {isHydrated && (
        <div>
          <Button small variant="quiet" icon="plus" onClick={add}>
            {texts.addOption}
          </Button>
        </div>
      )}
      {retired && <p className="meta m-0">{retired}</p>}
    </Fieldset>
  );
}

/** The rows that a refused save sent, each name a list of all rows. */
function rowsOf(values: Record<string, string | string[]>, languages: Props["languages"]) {
  const column = (name: string) => [values[name] ?? []].flat();
  const names = languages.map(({ name }) => column(name));
  return column("optionKey").map((key, index) => ({ key, names: names.map((one) => one[index] ?? "") }));
}
