import { z } from "zod";
import { notificationKinds } from "@/db/tenant/schema/notifications";
import { checkbox, optionalUuid, uuid } from "@/lib/core/fields";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;

export const NotificationView = z.object({
  only: z.preprocess(first, z.enum(["unread"]).nullable().catch(null).default(null)),
  cursor: z.preprocess(first, z.string().max(500).optional().catch(undefined)),
});

/** One of them, or, without an id, all. */
export const ReadNotification = z.object({ id: optionalUuid() });
export const OpenedNotification = z.object({ id: uuid() });

/** What somebody looks at. */
export const SeenRecord = z.object({
  kind: z.enum(["customer", "contact", "case", "task", "meeting", "note", "call"]),
  rowId: uuid(),
});
export type SeenRecord = z.output<typeof SeenRecord>;

const Setting = z.object({
  inApp: checkbox(),
  byMail: z.enum(["never", "digest", "at_once"], "choose"),
});
export const NotificationSettings = z.object({
  kinds: z.partialRecord(z.enum(notificationKinds), Setting).default({}),
});
