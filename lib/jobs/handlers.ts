import type { TaskList } from "graphile-worker";

/** What the jobs worker can do, by the name that a job is queued under. */
export const handlers: TaskList = {};
