"use client";

import { createContext } from "react";

/** The country that stands in the form's `country` field just now. */
export const CountryContext = createContext("");
