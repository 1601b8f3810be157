import type pg from "pg";

/** Works off at once what the job would for minutes, so that nothing is measured beside it. */
export async function foldCases(client: pg.ClientBase, schema: string): Promise<void> {
  for (let more = true; more; ) {
    const { rows } = await client.query(`select ${schema}.fold_stale_cases(5000) as more`);
    more = rows[0].more;
  }
}
