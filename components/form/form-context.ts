"use client";

import { createContext } from "react";
import type { FormState } from "@/lib/core/result";

type FormContextValue = {
  id: string;
  state: FormState;
  pending: boolean;
  /** Asks about what is typed instead of saving it. */
  lookUp?: (data: FormData) => void;
};

export const FormContext = createContext<FormContextValue>({ id: "f", state: null, pending: false });
