import { sql } from "drizzle-orm";
import { platformTransaction } from "@/db/transaction";

/**
 * Queues a job at once, before the transaction of whoever asks has ended: the job must wait at a row that the asking
 * transaction has locked, and find nothing to do when that one was rolled back.
 */
export async function enqueue(task: string, payload: Record<string, string>): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::json)`),
  );
}
