"use client";

import { Choice, type ChoiceProps } from "@/components/form/choice";

export function Switch(props: ChoiceProps) {
  return <Choice {...props} kind="switch" />;
}
