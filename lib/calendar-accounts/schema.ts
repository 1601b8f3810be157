import { z } from "zod";
import { requiredText, uuid } from "@/lib/core/fields";

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** Where a server answers; without a scheme it is https. */
const serverAddress = () =>
  requiredText(500)
    .transform((text) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`))
    .refine((text) => URL.canParse(text) && /^https?:/i.test(text) && !new URL(text).username, "web_address");

export const AccountInput = z.object({
  serverUrl: serverAddress(),
  userName: requiredText(200),
  /** Empty: the one that is kept stays. */
  password: z.preprocess(blankToNull, z.string().max(500, "too_long").nullable()).default(null),
});

/** The calendar that was chosen, as its address and name. */
export const ChosenCalendar = z.object({
  calendar: z
    .string("choose")
    .max(3000)
    .transform((text, context) => {
      const [url = ""] = text.split(" ", 1);
      const name = text.slice(url.length);
      if (!URL.canParse(url) || name.trim() === "") context.addIssue({ code: "custom", message: "choose" });
      return { url, name: name.trim().slice(0, 200) };
    }),
});

const instant = z.date();
const RemoteEvent = z.object({
  recurrenceId: instant.nullable(),
  title: z.string(),
  allDay: z.boolean(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  recurrence: z.string().nullable(),
  excludedStarts: z.array(instant).max(5000),
  extraStarts: z.array(instant).max(5000),
  location: z.string().nullable(),
  description: z.string().nullable(),
});
export type RemoteEvent = z.output<typeof RemoteEvent>;

/** What stands in the actor's calendar elsewhere, and what stood there when both sides last agreed. */
export const TakenEvent = z.object({
  /** Null: it is no meeting of ours yet. */
  id: uuid().nullable(),
  uid: z.string().min(1).max(1000),
  whole: RemoteEvent,
  parts: z.array(RemoteEvent).max(1000),
  /** Its rule is written out, since we can't follow it. */
  isHeldElsewhere: z.boolean(),
  seen: z.record(z.string(), z.record(z.string(), z.string())),
});

export const DroppedEvent = z.object({ id: uuid(), origin: z.enum(["vekt", "calendar"]) });
