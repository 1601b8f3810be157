import type pg from "pg";
import { checkedSchemaName } from "./names";

/** How many rows of an organisation's kept case history (`case_stays`, `case_states`) are not what its change log tells. */
export async function countWrongCaseHistory(client: pg.ClientBase, schema: string): Promise<number> {
  const { rows } = await client.query<{ wrong: number }>(
    `select ${checkedSchemaName(schema)}.wrong_case_history() as wrong`,
  );
  return rows[0]?.wrong ?? 0;
}

/** Makes it anew from the log, after that was filled in past the triggers. Nobody writes cases meanwhile. */
export async function refillCaseHistory(client: pg.ClientBase, schema: string): Promise<void> {
  checkedSchemaName(schema);
  await client.query(
    `begin; lock table ${schema}.cases in share mode; select ${schema}.fill_case_history(); commit`,
  );
}
