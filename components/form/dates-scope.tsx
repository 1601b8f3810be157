"use client";

import { type ReactNode, useMemo } from "react";
import { type Dates, DatesContext } from "@/components/form/dates-context";

/** Tells every date field below it what day it is and how to write it. */
export function DatesScope({
  today,
  locale,
  calendarText,
  unknownText,
  children,
}: Dates & { children: ReactNode }) {
  const dates = useMemo(
    () => ({ today, locale, calendarText, unknownText }),
    [today, locale, calendarText, unknownText],
  );
  return <DatesContext value={dates}>{children}</DatesContext>;
}
