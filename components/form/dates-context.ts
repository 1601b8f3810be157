"use client";

import { createContext } from "react";

export type Dates = {
  /** The organisation's date, from which "i dag", "+7" and a missing year are counted. */
  today: string;
  locale: string;
  /** Names the button that opens the browser's calendar: "Öppna kalender". */
  calendarText: string;
  /** "Känner inte igen datumet". */
  unknownText: string;
};

/** How dates are read and written on a page, where its fields aren't told otherwise. */
export const DatesContext = createContext<Dates>({
  today: "",
  locale: "sv",
  calendarText: "",
  unknownText: "",
});
