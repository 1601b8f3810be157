"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Fieldset } from "@/components/form/fieldset";
import { useHydrated } from "@/components/form/use-hydrated";
import { Button } from "@/components/ui/button";

type Props = {
  /** Which error of the form stands at the list as a whole. */
  name: string;
  legend: string;
  addText: string;
  onAdd: () => void;
  children: ReactNode[];
};

/** Rows of inputs and a button for one more, which takes the focus. Without JavaScript there is one empty row a save. */
export function AddRow({ name, legend, addText, onAdd, children }: Props) {
  const rows = useRef<HTMLDivElement>(null);
  const shown = useRef(children.length);
  const isHydrated = useHydrated();
  useEffect(() => {
    if (children.length > shown.current)
      rows.current?.lastElementChild
        ?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")
        ?.focus();
    shown.current = children.length;
  }, [children.length]);
  return (
    <Fieldset legend={legend} name={name}>
      <div ref={rows} className="input-rows">
        {children}
      </div>
      {isHydrated && (
        <div>
          <Button small variant="quiet" icon="plus" onClick={onAdd}>
            {addText}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}
