import { sql } from "drizzle-orm";
import { settingTables } from "@/lib/changes/setting-tables";
import type { Ctx } from "@/lib/core/context";

/** What names nobody, or somebody of ours; and orders, which stand as they were made. */
const skipped = [
  ...settingTables,
  "orders",
  "order_lines",
  "contact_roles",
  "search_words",
  "case_sums",
  "case_sum_deltas",
  "case_stay_sums",
  "case_stay_deltas",
  "case_moves",
  "case_move_sums",
  "case_parts",
  "case_split_sums",
  "customer_sums",
  "customer_repeats",
  "number_counters",
  "suppressions",
  "retention_runs",
  "erasures",
];
/** Other people's and companies' own names and numbers are theirs; what is written about them is text. */
const only = { contacts: ["custom"], customers: ["directions", "custom"] };

type Mention = { table_name: string; row_id: string; texts: Record<string, unknown> };

/** The rows whose texts name a person. */
export async function findMentions({ tx }: Ctx, pattern: string): Promise<Mention[]> {
  const { rows } = await tx.execute<Mention>(
    sql`select * from app.find_texts(${pattern}, ${sql.param(skipped)}::text[], ${JSON.stringify(only)}::jsonb)`,
  );
  return rows;
}

/** Takes the person out of them, and out of what the change log holds of such texts. Returns how many there were. */
export async function eraseMentions(
  { tx }: Ctx,
  pattern: string,
): Promise<{ texts: number; logged: number }> {
  const { rows } = await tx.execute<{ texts: number }>(
    sql`select app.erase_texts(${pattern}, ${sql.param(skipped)}::text[], ${JSON.stringify(only)}::jsonb) as texts`,
  );
  const kept = ["orders", "order_lines", "contact_roles", ...settingTables];
  const logged = await tx.execute<{ logged: string }>(
    sql`select erase_logged_texts(${pattern}, ${sql.param(kept)}::text[], ${JSON.stringify(only)}::jsonb) as logged`,
  );
  return { texts: rows[0]?.texts ?? 0, logged: Number(logged.rows[0]?.logged ?? 0) };
}
