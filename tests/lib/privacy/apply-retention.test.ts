import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { applyRetention } from "@/lib/privacy/apply-retention";
import { applyRetentionRulesOf } from "@/lib/privacy/jobs";
import { listErasures } from "@/lib/privacy/list-erasures";
import { listRetention } from "@/lib/privacy/list-retention";
import { previewRetention } from "@/lib/privacy/preview-retention";
import { saveRetentionRule } from "@/lib/privacy/save-retention-rule";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

const id = (n: number) => `00000000-0000-7000-8009-00000000000${n}`;
const bertil = idOf("employee", "nordbygg", "bertil");
const old = "now() - interval '3 years'";

it("shows what a rule would erase, erases exactly that by night, and notes how much", async () => {
  await committed(async (ctx) => {
    const run = (text: string) => ctx.tx.execute(sql.raw(text));
    await run(`insert into contacts (id, first_name, last_name, updated_at, visibility, owner_id) values
      ('${id(1)}', 'Idle', 'Canary', ${old}, 'everyone', null), ('${id(2)}', 'Hidden', 'Canary', ${old}, 'owner', '${bertil}'),
      ('${id(3)}', 'Noted', 'Keep', ${old}, 'everyone', null), ('${id(4)}', 'New', 'Keep', now(), 'everyone', null)`);
    await run(`insert into notes (contact_id, body) values ('${id(3)}', 'ringde i går')`);
    await run(`insert into case_pipelines (id, names) values ('${id(5)}', '{}')`);
    await run(
      `insert into case_statuses (id, kind, names, position, probability_percent) values ('${id(6)}', 'lost', '{}', 9, 0)`,
    );
    await run(`insert into case_reasons (id, outcome, names) values ('${id(7)}', 'lost', '{}')`);
    await run(`insert into cases (id, title, status_id, status_kind, reason_id, closed_on, value, currency, probability_percent, description) values
      ('${id(8)}', 'Canary', '${id(6)}', 'lost', '${id(7)}', ${old}, 700, 'SEK', 0, 'Canary'),
      ('${id(9)}', 'Keep', '${id(6)}', 'lost', '${id(7)}', now(), 900, 'SEK', 0, 'Keep')`);
    expect(await previewRetention(ctx, { kind: "idle_contacts" })).toBeNull();
    for (const kind of ["idle_contacts", "lost_cases"] as const)
      await saveRetentionRule(ctx, { kind, months: "24", enabled: "on" });
    // A hidden record moves no figure.
    expect(await previewRetention(ctx, { kind: "idle_contacts" })).toMatchObject({
      count: 1,
      rows: [{ id: id(1) }],
    });
    expect(await previewRetention(ctx, { kind: "lost_cases" })).toMatchObject({
      count: 1,
      rows: [{ id: id(8) }],
    });
    await expect(applyRetention(ctx, { kind: "idle_contacts" })).rejects.toMatchObject({ code: "invalid" });
  });
  await applyRetentionRulesOf({ organisationId: idOf("organisation", "nordbygg") });
  await rolledBack(async (ctx) => {
    const { rows } =
      await ctx.tx.execute(sql`select (select string_agg(concat_ws(' ', first_name, last_name), ',' order by id) from contacts) as people,
      (select string_agg(title, ',' order by id) from cases) as titles, (select sum(value)::int from cases) as worth,
      (select count(*)::int from change_log where old::text || new::text ~ 'Canary') as logged`);
    expect(rows).toEqual([
      {
        people: "Raderad person,Raderad person,Noted Keep,New Keep",
        titles: "•••,Keep",
        worth: 1600,
        logged: 0,
      },
    ]);
    const { runs } = await listRetention(ctx, {});
    expect(runs.map(({ kind, erased, actorName }) => [kind, erased, actorName]).toSorted()).toEqual([
      ["idle_contacts", 2, null],
      ["lost_cases", 1, null],
    ]);
    expect(await listErasures(ctx, {})).toMatchObject([{ rule: "idle_contacts" }, { rule: "idle_contacts" }]);
    expect(await previewRetention(ctx, { kind: "idle_contacts" })).toMatchObject({ count: 0 });
    await saveRetentionRule(ctx, { kind: "idle_contacts", months: "" });
    expect((await listRetention(ctx, {})).rules).toEqual([{ kind: "lost_cases", months: 24, enabled: true }]);
  });
});
