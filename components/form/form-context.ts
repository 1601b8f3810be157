"use client";

import { createContext } from "react";
import type { FormState } from "@/lib/core/result";

type FormContextValue = { id: string; state: FormState; pending: boolean };

export const FormContext = createContext<FormContextValue>({ id: "f", state: null, pending: false });
