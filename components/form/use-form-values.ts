"use client";

import { type RefObject, useEffect, useState } from "react";

/** What the form around holds, as it is typed; null before the browser has taken over. */
export function useFormValues(place: RefObject<HTMLElement | null>): FormData | null {
  const [values, setValues] = useState<FormData | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const look = () => setValues(new FormData(form));
    look();
    form.addEventListener("input", look);
    form.addEventListener("change", look);
    return () => {
      form.removeEventListener("input", look);
      form.removeEventListener("change", look);
    };
  }, [place]);
  return values;
}
