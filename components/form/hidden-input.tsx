"use client";

import { useControl } from "@/components/form/use-control";

type Props = { name: string; value: string };

/** A value that a refused save may replace: the version of a record that somebody else changed meanwhile. */
export function HiddenInput({ name, value }: Props) {
  const { typed } = useControl({ name });
  return <input type="hidden" name={name} value={typed ?? value} />;
}
