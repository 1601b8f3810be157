"use client";

import { useEffect, useState } from "react";
import { dateIn, timeIn } from "@/lib/core/dates";

type Props = {
  /** The minute of the day when the page was made, by the organisation's clock. */
  minute: number;
  /** The column's day, and the hours that it shows. */
  day: string;
  from: number;
  to: number;
  timeZone: string;
};

const stepMs = 20_000;

/** How far the day has come, across its hours. Drawn with the page; a script moves it on, and takes it away at midnight. */
export function NowLine({ minute, day, from, to, timeZone }: Props) {
  const [shown, setShown] = useState<number | null>(minute);
  useEffect(() => {
    const look = () => {
      const now = new Date();
      const [hours = 0, minutes = 0] = timeIn(timeZone, now).split(":").map(Number);
      setShown(dateIn(timeZone, now) === day ? hours * 60 + minutes : null);
    };
    look();
    const timer = setInterval(look, stepMs);
    // A tab that slept shows the present at once.
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [day, timeZone]);
  if (shown === null || shown < from * 60 || shown > to * 60) return null;
  const top = ((shown - from * 60) / ((to - from) * 60)) * 100;
  return <span className="cal-now" style={{ top: `${top}%` }} aria-hidden="true" />;
}
