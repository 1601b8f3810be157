"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/** A field whose text React holds takes over what was typed in it before the page's scripts had come, instead of emptying it. */
export function useTypedBefore(
  field: RefObject<HTMLInputElement | null>,
  text: string,
  take: (typed: string) => void,
): void {
  const look = useEffectEvent(() => {
    const typed = field.current?.value ?? text;
    if (typed !== text) take(typed);
  });
  useLayoutEffect(() => look(), []);
}
