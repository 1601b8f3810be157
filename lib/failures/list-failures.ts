import { sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "@/lib/core/query";

export type Failure = {
  id: string;
  /** What the job is called in the queue. */
  task: string;
  /** How many such jobs failed. */
  times: number;
  failedAt: Date;
  reason: "network" | "time" | "database" | "other";
};

/** The organisation's jobs that are not tried again, the latest first. The database gives no organisation another's. */
export const listFailures = query(
  { name: "list-failures", permission: "setting:write", input: z.object({}) },
  async ({ tx }): Promise<Failure[]> => {
    const { rows } = await tx.execute<Record<keyof Failure, string>>(sql`
      select id::text, task, times::int, failed_at::text as "failedAt", reason from app.failed_jobs()
       order by failed_at desc, id desc limit 100`);
    return rows.map((row) => ({
      id: row.id,
      task: row.task,
      times: Number(row.times),
      failedAt: new Date(row.failedAt),
      reason: row.reason as Failure["reason"],
    }));
  },
);
