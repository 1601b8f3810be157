"use client";

import { Choice, type ChoiceProps } from "@/components/form/choice";

export function Radio(props: ChoiceProps) {
  return <Choice {...props} kind="radio" />;
}
