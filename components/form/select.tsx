"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/form/use-control";
import { Icon } from "@/components/ui/icon";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "children" | "value"> & {
  options: SelectOption[];
  /** Label of the empty choice, e.g. "Välj…" or "Ingen". */
  placeholder?: string;
};

export function Select({
  name,
  id,
  required,
  defaultValue,
  options,
  placeholder,
  className,
  ...rest
}: Props) {
  const { attributes, typed } = useControl({ name, id, required });
  const value = typed ?? defaultValue ?? (placeholder === undefined ? undefined : "");
  return (
    <span className="select">
      <select
        {...rest}
        {...attributes}
        className={className ? `input ${className}` : "input"}
        defaultValue={value}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
