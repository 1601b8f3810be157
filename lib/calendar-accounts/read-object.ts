import ICAL from "ical.js";
import { type RemoteEvent, readEvent } from "./read-event";
import { writeOut } from "./write-out";

export type RemoteObject = {
  uid: string;
  /** All of it; what was called off of it is excluded. */
  whole: RemoteEvent;
  /** Occurrences that were changed by themselves. */
  parts: RemoteEvent[];
  /** It comes again in a way that we can't follow: what it comes to is written out. */
  isHeldElsewhere: boolean;
};

/** What an object of a calendar says of an event; null where it is none, or none that we can read. `zone` is for times without one. */
export function readObject(text: string, zone: string): RemoteObject | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((one) => readEvent(one, zone));
    const uid = calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("uid");
    const main = events.find(({ recurrenceId }) => recurrenceId === null);
    // Who was asked to one occurrence alone has no more than that.
    const whole = main ?? (events[0] && { ...events[0], recurrenceId: null });
    if (!whole || typeof uid !== "string") return null;
    const all = main ? events.filter((event) => event !== main) : [];
    const written = main && writeOut(calendar, events.indexOf(main), zone);
    if (written) return { uid, ...written, isHeldElsewhere: true };
    const off = all.flatMap(({ isCancelled, recurrenceId }) =>
      isCancelled && recurrenceId ? [recurrenceId] : [],
    );
    const excludedStarts = [...whole.excludedStarts, ...off];
    const parts = all.filter(({ isCancelled }) => !isCancelled);
    return { uid, whole: { ...whole, excludedStarts }, parts, isHeldElsewhere: false };
  } catch {
    return null;
  }
}
