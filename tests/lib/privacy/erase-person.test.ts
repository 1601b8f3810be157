import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { platformTransaction } from "@/db/transaction";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { queueMail } from "@/lib/mail/queue-mail";
import { listOrders } from "@/lib/orders/list-orders";
import { erasePerson } from "@/lib/privacy/erase-person";
import { isSuppressed } from "@/lib/privacy/is-suppressed";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const id = (n: number) => `00000000-0000-7000-8009-00000000000${n}`;
const bertil = idOf("employee", "nordbygg", "bertil");
const run = (ctx: Ctx, text: string) => ctx.tx.execute(sql.raw(text));

/** Siv Ångström everywhere: contact, private customer, role, case, order, activities, and in other people's texts. */
async function fill(ctx: Ctx): Promise<void> {
  await run(
    ctx,
    `insert into contacts (id, first_name, last_name, email, emails, phone, phone_e164, street, custom) values
    ('${id(1)}', 'Siv', 'Ångström', 'siv.canary@x.se', '{hem.canary@x.se}', '070-174 06 05', '+46701740605', 'Canarygatan 1', '{"shoe": "canary"}'),
    ('${id(2)}', 'Siv', 'Ångström', 'namesake@y.se', '{}', null, null, 'Annan gata', '{}')`,
  );
  await run(
    ctx,
    `insert into customers (id, kind, name, first_name, last_name, country, contact_id, email, directions) values
    ('${id(3)}', 'person', 'Siv Ångström', 'Siv', 'Ångström', 'SE', '${id(1)}', 'siv.canary@x.se', 'canary, grind till vänster'),
    ('${id(4)}', 'company', 'Brf Eken', null, null, 'SE', null, 'info@eken.se', 'Nyckel hos Siv  Ångström, 070 1740605')`,
  );
  await run(
    ctx,
    `insert into contact_roles (contact_id, customer_id, titles, email) values ('${id(1)}', '${id(4)}', '{Canarytitel}', 'siv.canary@x.se')`,
  );
  await run(ctx, `insert into case_pipelines (id, names) values ('${id(5)}', '{"sv": "Sälj"}')`);
  await run(
    ctx,
    `insert into case_statuses (id, kind, pipeline_id, names, position, probability_percent) values ('${id(6)}', 'open', '${id(5)}', '{"sv": "Ny"}', 1, 50)`,
  );
  await run(
    ctx,
    `insert into cases (id, title, customer_id, status_id, status_kind, pipeline_id, value, currency, probability_percent, description) values
    ('${id(7)}', 'Altan canary', '${id(3)}', '${id(6)}', 'open', '${id(5)}', 5000, 'SEK', 50, 'canary'),
    ('${id(8)}', 'Tak', '${id(4)}', '${id(6)}', 'open', '${id(5)}', 9000, 'SEK', 50, 'Ring Ångström, Siv om taket')`,
  );
  await run(
    ctx,
    `insert into case_contacts (case_id, contact_id, role) values ('${id(8)}', '${id(1)}', 'canary')`,
  );
  await run(
    ctx,
    `insert into orders (number, title, customer_id, currency, language, ordered_on, customer_name) values ('77', 'Altan', '${id(3)}', 'SEK', 'sv', current_date, 'Siv Ångström')`,
  );
  await run(
    ctx,
    `insert into notes (id, contact_id, author_id, body, is_private) values ('${id(9)}', '${id(1)}', '${bertil}', 'canary i förtroende', true)`,
  );
  await run(
    ctx,
    `insert into notes (customer_id, body) values ('${id(4)}', 'Pratade med siv.canary@x.se, trevlig')`,
  );
  await run(
    ctx,
    `insert into calls (direction, started_at, number, number_e164, note) values ('in', now(), '070-1740605', '+46701740605', 'canary')`,
  );
  await run(ctx, `update contacts set city = 'Canarystad', version = version + 1 where id = '${id(1)}'`);
  await run(
    ctx,
    `update cases set description = 'Siv Ångström är nöjd', version = version + 1 where id = '${id(8)}'`,
  );
}

/** All that any table holds, the log included, but the orders that the books need. */
async function everything(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.tx.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
      and relname not in ('orders', 'order_lines', 'change_log')`,
  );
  const parts = [];
  for (const { name } of rows)
    parts.push(name, (await run(ctx, `select to_jsonb(t)::text as row from "${name}" t`)).rows);
  parts.push(
    (
      await run(
        ctx,
        "select to_jsonb(t)::text as row from change_log t where table_name not in ('orders', 'order_lines')",
      )
    ).rows,
  );
  return JSON.stringify(parts);
}

const canaries = /canary|1740605|174 06 05/i;

async function mail(to: string, subject: string, organisationId: string): Promise<void> {
  await platformTransaction((tx) =>
    queueMail(tx, { to, subject, text: "Hej", locale: "sv", organisationId }),
  );
}

it("takes a person out of the mails that the organisation sent, and of no other's", async () => {
  await rolledBack(async (ctx) => {
    const { organisationId } = ctx.tenant;
    await mail("Siv.Canary@x.se", "Inbjudan", organisationId);
    await mail("bertil@nordbygg.example", "Möte med Siv Ångström", organisationId);
    await mail("siv.canary@x.se", "Siv Ångström", idOf("organisation", "fjordkraft"));
    await inBatch(ctx, fill);
    const { value } = await inBatch(ctx, (own) =>
      erasePerson(own, { kind: "contact", id: id(1), name: "Siv Ångström" }),
    );
    expect(value?.counts.mails).toBe(2);
  });
});

it("takes a person out of every table and the log, keeps what the books need for administrators, and can't be undone", async () => {
  await rolledBack(async (ctx) => {
    const { batchId: before } = await inBatch(ctx, fill);
    expect(await everything(ctx)).toMatch(canaries);
    const asked = { kind: "contact", id: id(1) } as const;
    await expect(erasePerson(actingAs(ctx, "bertil"), { ...asked, name: "Siv Ångström" })).rejects.toThrow(
      "forbidden",
    );
    const typo = await inBatch(ctx, (own) => erasePerson(own, { ...asked, name: "Siv" }));
    expect(typo.refused?.details?.fields).toEqual({ name: "name_not_typed" });
    await run(ctx, "set local app.verb = 'erase-person'");
    const { batchId, value } = await inBatch(ctx, (own) =>
      erasePerson(own, { ...asked, name: " siv ångström" }),
    );
    expect(value?.counts).toMatchObject({ notes: 1, calls: 1, cases: 1, ordersKept: 1 });
    const left = await everything(ctx);
    expect(left.match(canaries)?.[0] ?? null).toBeNull();
    // Somebody else who is called the same stands untouched; hers is the one record that still bears the name.
    expect(left).toContain("namesake@y.se");
    const { rows } = await run(
      ctx,
      "select (select count(*) from cases where description ~ 'Ångström') as texts, (select string_agg(directions, '') from customers) as directions, (select count(*)::int from contacts where last_name = 'Ångström') as named",
    );
    expect(rows).toEqual([{ texts: "0", directions: "Nyckel hos •••, •••", named: 1 }]);
    // What was worth a sum is worth it still.
    expect((await run(ctx, "select sum(value)::int as sum from cases")).rows).toEqual([{ sum: 14000 }]);
    expect((await listOrders(ctx, {})).rows).toHaveLength(1);
    expect((await listOrders(actingAs(ctx, "bertil"), {})).rows).toHaveLength(0);
    await expect(inBatch(ctx, (own) => run(own, "update orders set customer_name = 'x'"))).rejects.toThrow();
    expect(await isSuppressed(ctx, { emails: ["HEM.canary@x.se"] })).toBe(true);
    expect(await isSuppressed(ctx, { emails: ["namesake@y.se"] })).toBe(false);
    const again = await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect(again.refused?.message).toBe("erased_for_good");
    await inBatch(ctx, (own) => undoBatch(own, { batchId: before }));
    expect((await everything(ctx)).match(canaries)?.[0] ?? null).toBeNull();
  });
});
