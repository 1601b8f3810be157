"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/form/use-control";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue"> & {
  defaultValue?: string | number | null;
};

export function PercentInput({ name, id, required, defaultValue, ...rest }: Props) {
  const { attributes, typed } = useControl({ name, id, required });
  return (
    <span className="affix">
      <input
        {...rest}
        {...attributes}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="input input-num"
        defaultValue={typed ?? defaultValue ?? ""}
      />
      <span className="unit">%</span>
    </span>
  );
}
