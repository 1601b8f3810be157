import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { listCases } from "@/lib/cases/list-cases";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { findCustomers } from "@/lib/customers/find-customers";
import { mergeCustomers } from "@/lib/merging/merge-customers";
import { referenceRules } from "@/lib/merging/reference-rules";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const kerstin = idOf("employee", "nordbygg", "kerstin");

/** Several statements, with $a, $b … for ids that stay the same. */
async function write(ctx: Ctx, ids: Record<string, string>, ...statements: string[]): Promise<void> {
  const idOfName = (_: string, name: string) => {
    ids[name] ??= randomUUID();
    return `'${ids[name]}'`;
  };
  for (const text of statements) await ctx.tx.execute(sql.raw(text.replace(/\$(\w+)/g, idOfName)));
}
const read = async (ctx: Ctx, text: string, ids: Record<string, string> = {}) =>
  (await ctx.tx.execute(sql.raw(text.replace(/\$(\w+)/g, (_, name: string) => `'${ids[name]}'`)))).rows;

/** Every row of every logged table, but for versions. */
async function dump(ctx: Ctx): Promise<Record<string, unknown>> {
  const tables = await read(
    ctx,
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'log_insert' and tgrelid in
      (select oid from pg_class where relnamespace = '${ctx.tenant.schema}'::regnamespace) order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, coalesce(jsonb_object_agg(t.id, to_jsonb(t) - '{version,bytes}'::text[]), '{}') as rows from ${name} t`,
  );
  return Object.fromEntries(
    (await read(ctx, parts.join(" union all "))).map(({ name, rows }) => [name as string, rows]),
  );
}

async function twoCustomers(ctx: Ctx): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  await setUpCases(ctx, {});
  await write(
    ctx,
    ids,
    `insert into customers (id, name, number, country, city, email, phone, phone_e164, tags, custom, owner_id) values
      ($a, 'Åkerlund AB', '1001', 'SE', null, 'info@akerlund.se', '040-1', '+46401', '{Vip}', '{"gold": true}', null),
      ($b, 'Aakerlund', '1002', 'SE', 'Lund', 'order@akerlund.se', '040-2', '+46402', '{vip,Bygg}', '{"gold": false, "own": "x"}', '${kerstin}')`,
    `insert into customers (id, name, country, parent_id) values ($d, 'Dotter', 'SE', $b)`,
    `insert into contacts (id, first_name) values ($p, 'Per'), ($q, 'Quist')`,
    `insert into contact_roles (contact_id, customer_id, titles, is_primary, email) values
      ($p, $a, '{VD}', true, null), ($p, $b, '{Inköpare}', false, 'per@b.se'), ($q, $b, '{}', true, null)`,
    `insert into categories (id, name) values ($g, 'Guld')`,
    `insert into customer_categories (customer_id, category_id) values ($a, $g), ($b, $g)`,
    `insert into customer_billing (customer_id, credit_days, iban) values ($a, 30, null), ($b, 10, 'SE1')`,
    `insert into notes (customer_id, body) values ($b, 'Ring dem')`,
    `insert into cases (id, title, customer_id, status_id, status_kind, pipeline_id, currency, probability_percent)
      select $c, 'Tak', $b, id, kind, pipeline_id, 'SEK', 40 from case_statuses where kind = 'open' order by position limit 1`,
    `insert into orders (id, number, title, customer_id, currency, language, ordered_on, customer_name, locked_at) values
      ($o, 'O1', 'Takpannor', $b, 'SEK', 'sv', current_date, 'Aakerlund', now())`,
  );
  return ids;
}

it("has a rule for every foreign key to a customer or a contact, each with an index to find the rows by", async () => {
  await rolledBack(async (ctx) => {
    const keys = await read(
      ctx,
      `select c.confrelid::regclass::text as to, c.conrelid::regclass::text || '.' || a.attname as place,
          exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum and (i.indpred is null
            or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)')) as indexed
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.connamespace = '${ctx.tenant.schema}'::regnamespace
          and c.confrelid in ('customers'::regclass, 'contacts'::regclass) order by 2`,
    );
    for (const table of ["customers", "contacts"] as const)
      expect(keys.flatMap(({ to, place }) => (to === table ? [place] : []))).toEqual(
        Object.keys(referenceRules[table]).toSorted(),
      );
    const bare = keys.flatMap(({ place, indexed }) => (indexed ? [] : [place]));
    expect(bare).toEqual([]);
  });
});

it("takes chosen and filled values, moves what hangs on the other, and leads its number and sight to the one that stays", async () => {
  await rolledBack(async (ctx) => {
    const ids = await twoCustomers(ctx);
    const before = await dump(ctx);
    const input = {
      id: [ids.a ?? "", ids.b ?? ""],
      survivorId: ids.a ?? "",
      choice: { number: ids.b ?? "" },
    };
    expect((await inBatch(actingAs(ctx, "rut"), (own) => mergeCustomers(own, input))).refused?.code).toBe(
      "forbidden",
    );
    const { batchId, value } = await inBatch(ctx, (own) => mergeCustomers(own, input));
    expect(value).toMatchObject({ id: ids.a, name: "Åkerlund AB", count: 2, isVisible: true });
    expect(await read(ctx, "select * from customers where id = $a", ids)).toMatchObject([
      {
        number: "1002",
        city: "Lund",
        email: "info@akerlund.se",
        emails: ["order@akerlund.se"],
        phone_e164: "+46401",
        phones: [{ kind: "other", number: "040-2", e164: "+46402" }],
        tags: ["Vip", "Bygg"],
        custom: { gold: true, own: "x" },
        owner_id: kerstin,
      },
    ]);
    expect(
      await read(
        ctx,
        "select number, merged_into_id, archived_at is null as here from customers where id = $b",
        ids,
      ),
    ).toEqual([{ number: "1001", merged_into_id: ids.a, here: false }]);
    expect(
      await read(
        ctx,
        "select contact_id, titles, is_primary, email from contact_roles where customer_id = $a order by contact_id = $p desc",
        ids,
      ),
    ).toEqual([
      { contact_id: ids.p, titles: ["VD", "Inköpare"], is_primary: true, email: "per@b.se" },
      { contact_id: ids.q, titles: [], is_primary: false, email: null },
    ]);
    expect(await read(ctx, "select credit_days, iban from customer_billing", ids)).toEqual([
      { credit_days: 30, iban: "SE1" },
    ]);
    for (const table of ["notes", "cases", "orders", "customer_categories"])
      expect(await read(ctx, `select distinct customer_id from ${table}`), table).toEqual([
        { customer_id: ids.a },
      ]);
    expect(await read(ctx, "select parent_id from customers where id = $d", ids)).toEqual([
      { parent_id: ids.a },
    ]);
    // A list or a saved view that names the other goes on telling of the one that stays.
    expect((await listCases(ctx, { customer: ids.b })).rows.map(({ title }) => title)).toEqual(["Tak"]);
    expect((await getClosedReport(ctx, { by: "owner", customer: ids.b })).customer?.id).toBe(ids.a);
    for (const number of ["1001", "1002"])
      expect((await findCustomers(ctx, number, { limit: 5 })).map(({ id }) => id)).toEqual([ids.a]);
    expect((await inBatch(ctx, (own) => undoBatch(own, { batchId }))).value).toMatchObject({ left: [] });
    expect(await dump(ctx)).toEqual(before);
  });
});

it("refuses what the actor can't see, one alone, one that is merged, and one that was changed meanwhile", async () => {
  await rolledBack(async (ctx) => {
    const ids = await twoCustomers(ctx);
    const [a = "", b = "", d = ""] = [ids.a, ids.b, ids.d];
    const merge = async (by: Ctx, survivorId: string, id: string[], version = {}) =>
      (await inBatch(by, (own) => mergeCustomers(own, { survivorId, id, version }))).refused?.message ?? null;
    expect(await merge(ctx, a, [a])).toBe("merge_two");
    expect(await merge(ctx, a, [b], { [b]: 7 })).toBe("merge_stale");
    await write(ctx, ids, `update customers set visibility = 'owner' where id = $b`);
    expect(await merge(actingAs(ctx, "bertil"), a, [b])).toBe("not_found");
    expect(await merge(actingAs(ctx, "kerstin"), a, [b])).toBeNull();
    expect(await merge(actingAs(ctx, "kerstin"), d, [b])).toBe("not_found");
    // What leads to the one leads to the next, never in a chain.
    expect(await merge(ctx, d, [a])).toBeNull();
    expect(
      await read(ctx, "select distinct merged_into_id from customers where merged_into_id is not null"),
    ).toEqual([{ merged_into_id: d }]);
    expect(await read(ctx, "select parent_id from customers where id = $d", ids)).toEqual([
      { parent_id: null },
    ]);
  });
});

const edits = [
  "update customers set city = 'Ystad', version = version + 1 where id = $a",
  "update customers set name = 'Nytt', version = version + 1 where id = $b",
  "update cases set title = 'Fasad', version = version + 1 where id = $c",
  "insert into notes (customer_id, body) values ($a, 'Ny')",
  "delete from contact_roles where contact_id = $q",
  "update customers set parent_id = null, version = version + 1 where id = $d",
  "update contacts set last_name = 'Ny', version = version + 1 where id = $p",
  "update customer_billing set credit_days = 99, version = version + 1",
];

/** What else may hang on a customer: a row each, of either customer or of both. */
const children = [
  `insert into customer_employees (customer_id, employee_id) values ($x, '${kerstin}')`,
  "insert into customer_departments (customer_id, department_id) values ($x, $dep)",
  "insert into customer_processes (customer_id, process_id, step_id, since) values ($x, $proc, $step, current_date)",
  "insert into customer_invoice_lines (customer_id) values ($x)",
  "insert into customer_logos (customer_id, media_type, bytes) values ($x, 'image/png', '\\x00')",
  "insert into registry_changes (customer_id, source, field) values ($x, 'brreg', 'name')",
  `insert into follows (employee_id, customer_id) values ('${kerstin}', $x)`,
  "insert into calls (direction, started_at, customer_id) values ('in', now(), $x)",
  "insert into tasks (title, customer_id, status_id, status_kind) select 'Ring', $x, id, kind from task_statuses where kind <> 'done' limit 1",
  `insert into meetings (title, uid, starts_at, ends_at, time_zone, owner_id, customer_id)
    values ('Möte', gen_random_uuid()::text, now(), now() + interval '1 hour', 'Europe/Stockholm', '${kerstin}', $x)`,
  "insert into meeting_participants (meeting_id, customer_id) values ($meet, $x)",
];
const around = [
  "insert into departments (id, name) values ($dep, 'Sälj')",
  "insert into processes (id, name) values ($proc, 'Väg')",
  "insert into process_steps (id, process_id, name) values ($step, $proc, 'Först')",
  `insert into meetings (id, title, uid, starts_at, ends_at, time_zone, owner_id)
    values ($meet, 'Alla', 'all', now(), now() + interval '1 hour', 'Europe/Stockholm', '${kerstin}')`,
];
const some = fc.tuple(fc.subarray(children), fc.subarray(children));

it("puts everything back but what was edited since, whatever hung on the two and was edited", async () => {
  await fc.assert(
    fc.asyncProperty(some, fc.subarray(edits), fc.boolean(), ([ofA, ofB], chosen, swapped) =>
      rolledBack(async (ctx) => {
        const ids = await twoCustomers(ctx);
        await write(ctx, ids, ...around);
        for (const [name, hung] of [
          ["$a", ofA],
          ["$b", ofB],
        ] as const)
          await write(ctx, ids, ...hung.map((text) => text.replaceAll("$x", name)));
        const before = await dump(ctx);
        const [survivorId = "", other = ""] = swapped ? [ids.b, ids.a] : [ids.a, ids.b];
        const { batchId } = await inBatch(ctx, (own) =>
          mergeCustomers(own, { survivorId, id: [other], choice: swapped ? { number: other } : {} }),
        );
        const merged = await dump(ctx);
        await inBatch(ctx, (own) => write(own, ids, ...chosen));
        const edited = await dump(ctx);
        const { value } = await inBatch(ctx, (own) => undoBatch(own, { batchId }));
        const left = new Set(value?.left.map(({ rowId }) => rowId));
        const after = await dump(ctx);
        for (const [table, rows] of Object.entries(after) as [
          string,
          Record<string, Record<string, unknown>>,
        ][]) {
          const [was, had, now] = [before, merged, edited].map((one) => one[table] as typeof rows);
          for (const id of new Set([...Object.keys(rows), ...Object.keys(was ?? {})])) {
            const isEdited = JSON.stringify(had?.[id]) !== JSON.stringify(now?.[id]);
            if (!isEdited)
              expect(rows[id] ?? null, `${table} ${id}`).toEqual(
                left.has(id) ? (now?.[id] ?? null) : (was?.[id] ?? null),
              );
          }
        }
        // Nothing is left that nobody touched, but for what the edited rows stand in the way of.
        if (chosen.length === 0) expect(after).toEqual(before);
      }),
    ),
    { numRuns: 8 },
  );
});
