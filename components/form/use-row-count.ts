"use client";

import { use, useState } from "react";
import { FormContext } from "@/components/form/form-context";

/**
 * How many rows a list of inputs such as "phones.0.number" has: those that are there and an empty one, those that a
 * refused save sent, and those added since.
 */
export function useRowCount(name: string, present: number) {
  const { state } = use(FormContext);
  const [added, setAdded] = useState(0);
  const typed = state?.ok === false ? Object.keys(state.values) : [];
  const places = typed
    .filter((key) => key.startsWith(`${name}.`))
    .map((key) => Number(key.split(".")[1]) + 1);
  const base = Math.max(present + 1, ...places);
  return { count: base + added, add: () => setAdded(added + 1) };
}
