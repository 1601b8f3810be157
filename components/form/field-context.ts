"use client";

import { createContext } from "react";

type FieldContextValue = {
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldContextValue | null>(null);
