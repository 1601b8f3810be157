"use client";

import type { ComponentProps } from "react";
import { useControl } from "@/components/form/use-control";

type Props = Omit<ComponentProps<"input">, "type" | "value"> & {
  type?: "text" | "email" | "tel" | "url" | "password" | "search" | "file";
};

export function TextInput({ name, id, required, defaultValue, className, type = "text", ...rest }: Props) {
  const { attributes, typed } = useControl({ name, id, required });
  return (
    <input
      {...rest}
      {...attributes}
      type={type}
      className={className ? `input ${className}` : "input"}
      defaultValue={type === "password" || type === "file" ? undefined : (typed ?? defaultValue)}
    />
  );
}
