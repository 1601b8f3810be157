"use client";

import { type ComponentProps, use } from "react";
import { FormContext } from "@/components/form/form-context";
import { useControl } from "@/components/form/use-control";

export type ChoiceProps = Omit<ComponentProps<"input">, "type" | "name"> & {
  name: string;
  label: string;
  hint?: string;
};

/** What Checkbox, Radio and Switch share: the box, its label beside it, and what was chosen before. */
export function Choice({ kind, ...props }: ChoiceProps & { kind: "checkbox" | "radio" | "switch" }) {
  const { name, label, hint, value = "on", defaultChecked, ...rest } = props;
  const { attributes, typedAll } = useControl({ name, required: false });
  const failed = use(FormContext).state?.ok === false;
  const id = value === "on" ? attributes.id : `${attributes.id}-${value}`;
  return (
    <label className="choice" htmlFor={id}>
      <input
        {...rest}
        id={id}
        name={name}
        value={value}
        type={kind === "radio" ? "radio" : "checkbox"}
        role={kind === "switch" ? "switch" : undefined}
        aria-describedby={attributes["aria-describedby"]}
        defaultChecked={failed ? (typedAll?.includes(String(value)) ?? false) : defaultChecked}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
