/** Something that a transaction did, and whom it concerns: a row of `batch_notices`; of `undone` the batch that is taken back. */
export type Candidate = {
  employeeId: string;
  kind: "assignment" | "call" | "change";
  event: "owner" | "missed" | "changed" | "note" | "task" | "meeting" | "call" | "case" | "order" | "undone";
  /** What is new: a note, a case, an order; of a new owner the record itself. */
  item: string | null;
  customerId: string | null;
  contactId: string | null;
  caseId: string | null;
};

const activities = { note: "noteId", task: "taskId", meeting: "meetingId", call: "callId", missed: "callId" };
const nowhere = {
  customerId: null,
  contactId: null,
  caseId: null,
  taskId: null,
  meetingId: null,
  noteId: null,
  callId: null,
};

/** What a notification of it is about: the records, and the new one itself. */
export function linksOf({ event, item, customerId, contactId, caseId }: Candidate) {
  const records = { ...nowhere, customerId, contactId, caseId };
  if (event === "case") return { ...records, caseId: item };
  const activity = Object.entries(activities).find(([name]) => name === event)?.[1];
  return activity ? { ...records, [activity]: item } : records;
}

/** What one person does to one record within this time is told once. */
const windowMs = 15 * 60_000;

/** By what the same is known again, so that it is told once. */
export function keyOf(candidate: Candidate, actorId: string | null, batchId: string, now: Date): string {
  const { kind, event, item, customerId, contactId, caseId } = candidate;
  if (kind === "call") return `call:${item}`;
  if (event === "owner") return `owner:${item}:${batchId}`;
  if (event !== "changed") return `new:${item}`;
  const window = Math.floor(now.getTime() / windowMs);
  return `change:${caseId ?? contactId ?? customerId}:${actorId ?? "nobody"}:${window}`;
}

const urgency = { call: 0, assignment: 1, change: 2 };

/** Of several reasons to tell somebody of one thing the weightiest. */
export function weightiest(candidates: Candidate[]): Candidate[] {
  const told = new Map<string, Candidate>();
  for (const one of candidates.toSorted((a, b) => urgency[a.kind] - urgency[b.kind])) {
    const about = one.item ?? one.caseId ?? one.contactId ?? one.customerId ?? "";
    if (!told.has(about)) told.set(about, one);
  }
  return [...told.values()];
}

/** Which records many notices are about, if all are of one kind. */
export function recordsOf(candidates: Candidate[]): "customers" | "contacts" | "cases" | "records" {
  const kinds = new Set(
    candidates.map(({ event, customerId, contactId, caseId }) =>
      event === "case" || caseId ? "cases" : contactId ? "contacts" : customerId ? "customers" : "records",
    ),
  );
  const [only] = kinds;
  return kinds.size === 1 && only ? only : "records";
}
