"use client";

import { createContext } from "react";

/** Names of the inputs that must be filled in though the form can do without, and the word that says so. */
export const RequiredContext = createContext<{ names: string[]; text: string }>({ names: [], text: "" });
