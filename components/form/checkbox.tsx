"use client";

import { Choice, type ChoiceProps } from "@/components/form/choice";

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} kind="checkbox" />;
}
