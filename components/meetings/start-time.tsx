"use client";

import { type ComponentProps, type FocusEvent, useRef } from "react";
import { TextInput } from "@/components/form/text-input";
import { laterEnd } from "./later-end";

type Props = Omit<ComponentProps<typeof TextInput>, "defaultValue"> & { defaultValue: string };

/** When a meeting starts. The end keeps its distance when this is changed. */
export function StartTime({ defaultValue, ...rest }: Props) {
  const before = useRef(defaultValue);
  function leave({ currentTarget: { value, form } }: FocusEvent<HTMLInputElement>) {
    const end = form?.elements.namedItem("endTime");
    if (!(end instanceof HTMLInputElement)) return;
    end.value = laterEnd(before.current, value, end.value) ?? end.value;
    before.current = value;
  }
  return <TextInput {...rest} defaultValue={defaultValue} onBlur={leave} />;
}
