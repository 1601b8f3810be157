"use client";

import type { ReactNode } from "react";
import { RequiredContext } from "@/components/form/required-context";

type Props = { names: string[]; text: string; children: ReactNode };

/** Marks fields within as required, by their names. */
export function RequiredFields({ names, text, children }: Props) {
  return <RequiredContext value={{ names, text }}>{children}</RequiredContext>;
}
