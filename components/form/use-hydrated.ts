"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first render, true once the browser has taken over. */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
