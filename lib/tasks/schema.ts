import { z } from "zod";
import { historyFilter } from "@/lib/changes/schema";
import {
  checkbox,
  count,
  optionalIsoDate,
  optionalLongText,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
  uuidList,
} from "@/lib/core/fields";
import { nameInputs } from "@/lib/statuses/schema";
import { parseTime } from "./parse-time";

export const taskPriorities = ["high", "normal", "low"] as const;
export const taskKinds = ["open", "done"] as const;

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** A time of day, `HH:MM`; 9, 9.30 and 09:30:00 are read too. */
const optionalTime = () =>
  z
    .preprocess(
      blankToNull,
      z
        .string()
        .transform((text, context) => {
          const time = parseTime(text);
          if (time === null) context.addIssue({ code: "custom", message: "time" });
          // As the database writes it, so that an unchanged one is no change.
          return `${time ?? "00:00"}:00`;
        })
        .nullable(),
    )
    .default(null);

/** How a task comes again: each is a rule of RFC 5545, kept as such. */
export const repetitions = [
  "FREQ=DAILY",
  "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
  "FREQ=WEEKLY",
  "FREQ=WEEKLY;INTERVAL=2",
  "FREQ=MONTHLY",
  "FREQ=MONTHLY;INTERVAL=3",
  "FREQ=YEARLY",
] as const;
export type Repetition = (typeof repetitions)[number];

const checklistRow = z.object({ text: optionalText(200), done: checkbox() });
/** `checklist.0.text`, `checklist.0.done`, …; rows without a text are left out. */
const checklist = () =>
  z
    .preprocess(
      (value) => (value === undefined || value === "" ? [] : value),
      z.array(z.preprocess((row) => row ?? {}, checklistRow)).max(50, "out_of_range"),
    )
    .transform((rows) => rows.flatMap(({ text, done }) => (text === null ? [] : [{ text, done }])));

const TaskFields = z.object({
  title: requiredText(200),
  description: optionalLongText(),
  customerId: optionalUuid(),
  contactId: optionalUuid(),
  caseId: optionalUuid(),
  ownerId: optionalUuid(),
  followerIds: uuidList(),
  dueOn: optionalIsoDate(),
  dueTime: optionalTime(),
  priority: z.enum(taskPriorities, "choose"),
  statusId: uuid(),
  repeats: z.preprocess(blankToNull, z.enum(repetitions, "choose").nullable()).default(null),
  /** The last day that it may fall on. */
  repeatsUntil: optionalIsoDate(),
  checklist: checklist(),
});

/** A new task: a title is enough. Without a status it is one to do. */
export const TaskInput = TaskFields.extend({
  statusId: optionalUuid(),
  priority: TaskFields.shape.priority.default("normal"),
  checklist: checklist().default(() => []),
  /** `customer:ID`, `contact:ID` or `none`: what the quick line found; `?` where somebody has still to choose. */
  about: z.preprocess((value) => [value].flat().at(-1), optionalText(60)),
});
export type TaskInput = z.output<typeof TaskInput>;

const which = { id: uuid(), version: rowVersion() };
type Fields = z.output<typeof TaskFields>;
export type TaskEdit = Partial<Fields> & { id: string; version: number };
type SentEdit = Partial<z.input<typeof TaskFields>> & { id: string; version: number | string };

/** A change of those fields alone that are sent; the others stay as they are. */
export const TaskEdit: z.ZodType<TaskEdit, SentEdit> = z
  .custom<SentEdit>()
  .transform((raw, context): TaskEdit => {
    const names = Object.keys(TaskFields.shape).filter((name) => Object.hasOwn(Object(raw), name));
    const sent = Object.fromEntries(names.map((name) => [name, true])) as Record<keyof Fields, true>;
    const result = TaskFields.pick(sent).extend(which).safeParse(raw);
    if (result.success) return result.data;
    for (const { message, path } of result.error.issues)
      context.addIssue({ code: "custom", message, path: [...path] });
    return z.NEVER;
  });

export const TaskId = z.object({ id: uuid() });
export const TaskTick = z.object({ id: uuid(), done: checkbox() });
export const TaskItemTick = z.object({ id: uuid(), item: count(0, 49), done: checkbox() });

export const taskChanges = [
  "done",
  "open",
  "owner",
  "due",
  "status",
  "priority",
  "archive",
  "restore",
] as const;
export type TaskChange = (typeof taskChanges)[number];

const Changes = z.object({
  id: uuidList(),
  change: z.enum(taskChanges, "choose"),
  ownerId: optionalUuid(),
  dueOn: optionalIsoDate(),
  statusId: optionalUuid(),
  priority: z.preprocess(blankToNull, z.enum(taskPriorities, "choose").nullable()).default(null),
});
export type TaskBulk = z.output<typeof Changes>;
type SentBulk = Partial<z.input<typeof Changes>> & { tick?: string; untick?: string };

/** One change to the tasks that are named. The button that ticks a row (`tick`, `untick`) means that row alone. */
export const TaskBulk: z.ZodType<TaskBulk, SentBulk> = z.preprocess((raw) => {
  const { tick, untick } = Object(raw) as SentBulk;
  if (tick || untick) return { id: [tick || untick], change: tick ? "done" : "open" };
  return raw;
}, Changes) as unknown as z.ZodType<TaskBulk, SentBulk>;

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(first, schema.optional().catch(undefined));

export const taskGroups = ["overdue", "today", "coming", "undated", "done"] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** Which tasks the page shows: its address, read. Without `whose` they are one's own. */
export const TaskFilter = z.object({
  whose: one(z.union([z.enum(["all", "followed", "none"]), uuid()])),
  status: one(uuid()),
  priority: one(z.enum(taskPriorities)),
  customer: one(uuid()),
  contact: one(uuid()),
  case: one(uuid()),
  q: one(z.string().transform((text) => text.trim().slice(0, 100) || undefined)),
  archived: one(z.literal("1")),
  /** One group alone, page by page. */
  group: one(z.enum(taskGroups)),
  cursor: one(z.string().max(1000)),
  /** What was typed in the quick line. */
  line: one(z.string().transform((text) => text.trim().slice(0, 200) || undefined)),
});
export type TaskFilter = z.output<typeof TaskFilter>;

/** Which tasks a file holds, and from where on. */
export const TaskExportAsked = TaskFilter.omit({ cursor: true, line: true }).extend({
  from: z.object({ group: z.enum(taskGroups), cursor: z.string().max(1000).nullable() }).optional(),
});

/** What a task's page shows: its address, read. */
export const TaskPageState = z.object({
  tab: z.preprocess(first, z.enum(["overview", "history"]).catch("overview")).default("overview"),
  ...historyFilter,
  cursor: one(z.string().max(1000)),
});

/** The tasks on a card: of one record, by how they stand. */
export const RecordTasks = z
  .object({
    customerId: optionalUuid(),
    contactId: optionalUuid(),
    caseId: optionalUuid(),
    standing: z.enum(["open", "done", "all"]).catch("open").default("open"),
    limit: z.number().int().min(1).max(200).default(100),
  })
  .refine(({ customerId, contactId, caseId }) => customerId ?? contactId ?? caseId, "choose");

export const TaskStatusInput = z.object({
  ...nameInputs,
  kind: z.enum(taskKinds, "choose").default("open"),
  colorSlot: count(1, 8),
});
export const TaskStatusEdit = z.object({ ...which, ...nameInputs, colorSlot: count(1, 8) });
export const TaskLine = z.object({ line: requiredText(200) });
