"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/form/use-control";
import { Icon } from "@/components/ui/icon";

/** Options of one group stand together, one after another. */
export type SelectOption = { value: string; label: string; disabled?: boolean; group?: string };

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
        {grouped(options).map(({ group, members }) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(optionOf)}
            </optgroup>
          ) : (
            members.map(optionOf)
          ),
        )}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

function optionOf({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

function grouped(options: SelectOption[]): { group: string | undefined; members: SelectOption[] }[] {
  const groups: { group: string | undefined; members: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
