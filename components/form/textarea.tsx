"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/form/use-control";

export function Textarea({
  name,
  id,
  required,
  defaultValue,
  className,
  ...rest
}: ComponentProps<"textarea">) {
  const { attributes, typed } = useControl({ name, id, required });
  return (
    <textarea
      {...rest}
      {...attributes}
      className={className ? `input ${className}` : "input"}
      defaultValue={typed ?? defaultValue}
    />
  );
}
