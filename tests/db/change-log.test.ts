import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

type Row = Record<string, unknown> & { id: string };
const rowsOf = async (ctx: Ctx, table: string) => {
  const { rows } = await ctx.tx.execute<{ row: Row }>(
    sql`select to_jsonb(t) - '{search,match_keys,weighted_value}'::text[] as row from ${sql.identifier(table)} t`,
  );
  return new Map(rows.map(({ row }) => [row.id, row]));
};

/** What the log says of a statement, and what it should say: for each row exactly the columns that differ. */
async function logOf(ctx: Ctx, table: string, statement: string) {
  const batchId = randomUUID();
  const before = await rowsOf(ctx, table);
  await ctx.tx.execute(sql.raw(`set local app.batch = '${batchId}'`));
  await ctx.tx.execute(sql.raw(statement));
  const after = await rowsOf(ctx, table);
  const { rows } = await ctx.tx.execute<{ row_id: string; old: Row; new: Row; operation: string }>(
    sql`select row_id, operation, old, new from change_log where batch_id = ${batchId} and table_name = ${table}`,
  );
  const expected = [...after].flatMap(([id, row]) => {
    const was = before.get(id) ?? row;
    const columns = Object.keys(row).filter(
      (column) => JSON.stringify(was[column]) !== JSON.stringify(row[column]),
    );
    const pick = (from: Row) => Object.fromEntries(columns.map((column) => [column, from[column]]));
    return columns.length ? [{ row_id: id, operation: "update", old: pick(was), new: pick(row) }] : [];
  });
  const byRow = (a: { row_id: string }, b: { row_id: string }) => (a.row_id < b.row_id ? -1 : 1);
  return { logged: rows.toSorted(byRow), expected: expected.toSorted(byRow) };
}

const updates = {
  "one column of all": "update customers set city = 'Malmö'",
  "columns that differ from row to row":
    "update customers set phone = nullif(number, '3'), version = version + 1, name = case when number::int % 2 = 0 then name || 'x' else name end",
  "empty to value and back": "update customers set email = 'a@b.se', website = null, employee_count = 7",
  "nothing at all": "update customers set city = city",
  "some rows to what they are":
    "update customers set city = case when number::int < 2 then city else 'Lund' end",
  "quotes and backslashes": `update customers set nickname = E'it''s "\\\\ ' || number`,
  "numbers, dates and flags":
    "update cases set value = value / 3, follow_up_on = '2026-03-29', probability_is_own = number % 2 = 0",
};

it.each([3, 60])(
  "logs of an update exactly the columns that changed, row by row (%i rows)",
  async (count) => {
    await rolledBack(async (ctx) => {
      await setUpCases(ctx, {});
      await ctx.tx.execute(
        sql`insert into customers (name, number, country, website) select 'K' || n, n, 'SE', 'https://x.se' from generate_series(1, ${sql.raw(String(count))}) n`,
      );
      await ctx.tx.execute(
        sql`insert into cases (title, customer_id, status_id, status_kind, pipeline_id, currency, probability_percent, value)
          select 'C' || number, customers.id, s.id, s.kind, s.pipeline_id, 'SEK', 10, 100 from customers,
                 (select id, kind, pipeline_id from case_statuses where kind = 'open' order by position limit 1) s`,
      );
      for (const [what, statement] of Object.entries(updates)) {
        const table = statement.split(" ")[1] ?? "";
        const { logged, expected } = await logOf(ctx, table, statement);
        expect(logged, what).toEqual(expected);
        expect(expected.length > 0, what).toBe(what !== "nothing at all");
      }
    });
  },
);

it("logs who, when, in which batch, by which verb, and for which customer", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(
      sql`insert into customers (name, country) select 'K' || n, 'SE' from generate_series(1, 30) n`,
    );
    await ctx.tx.execute(sql`update customers set city = 'Ystad'`);
    const { rows } = await ctx.tx.execute(
      sql`select distinct batch_id, actor_id, verb, operation, customer_id = row_id as own, at = now() as now
            from change_log where table_name = 'customers' order by operation`,
    );
    const origin = {
      batch_id: ctx.batchId,
      actor_id: ctx.actor.employeeId,
      verb: "test",
      own: true,
      now: true,
    };
    expect(rows).toEqual([
      { ...origin, operation: "insert" },
      { ...origin, operation: "update" },
    ]);
  });
});

it("has a trigger for each of insert, update and delete on every table of people's data", async () => {
  await rolledBack(async (ctx) => {
    const { rows } = await ctx.tx.execute<{ name: string; triggers: string[] }>(
      sql`select c.relname as name, array(select tgname::text from pg_trigger t where t.tgrelid = c.oid and tgname like 'log%' and tgenabled = 'O' order by 1) as triggers
            from pg_class c where c.relnamespace = ${ctx.tenant.schema}::regnamespace and relkind = 'r' order by 1`,
    );
    const unlogged = rows.filter(({ triggers }) => triggers.join() !== "log_delete,log_insert,log_update");
    expect(unlogged.map((row) => row.name)).toEqual([
      "batch_run_rows",
      "batch_runs",
      "batches",
      "calendar_objects",
      "calendar_syncs",
      "case_move_sums",
      "case_moves",
      "case_parts",
      "case_split_sums",
      "case_states",
      "case_stay_deltas",
      "case_stay_sums",
      "case_stays",
      "case_sum_deltas",
      "case_sums",
      "change_log",
      "customer_repeats",
      "customer_sums",
      "duplicate_keys",
      "duplicate_pairs",
      "erasures",
      "exports",
      "import_mappings",
      "import_parts",
      "import_rows",
      "imports",
      "meeting_invitations",
      "meeting_occurrences",
      "migrations",
      "notifications",
      "number_counters",
      "recent_views",
      "registry_cursors",
      "retention_runs",
      "search_words",
      "stale_cases",
      "suppressions",
      "undo_leftovers",
    ]);
    expect(rows.length).toBeGreaterThan(12);
  });
});
