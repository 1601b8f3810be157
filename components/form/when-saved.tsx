"use client";

import { use, useEffect, useEffectEvent } from "react";
import { FormContext } from "@/components/form/form-context";

/** Runs once the form around it has been saved. */
export function WhenSaved({ run }: { run: () => void }) {
  const { state } = use(FormContext);
  const saved = useEffectEvent(run);
  useEffect(() => {
    if (state?.ok) saved();
  }, [state]);
  return null;
}
