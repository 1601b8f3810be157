import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { committed, useDatabase } from "@/tests/support/context";
import { dumpTenant } from "@/tests/support/dump-tenant";
import { rowsOf, run, stateOf } from "./import-steps";

useDatabase();

const ask = (text: string) => committed(async ({ tx }) => (await tx.execute(sql.raw(text))).rows);
const undo = (batchId: string | null) => committed((ctx) => undoBatch(ctx, { batchId: batchId ?? "" }));

const companies = "Record ID,Company name\n9001,Lod AB\n9002,Kod AB\n";
const people = `Record ID,First Name,Last Name,Email,Job Title,Associated Company IDs
8001,Åsa,Ek,asa@lod.example,Inköpare,9001
8002,,,tom@kod.example,,9001;9002
8003,Ola,Utan,,,9999
`;
const deals = `Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Associated Company IDs,Lost reason,Associated Contact IDs,Contact
7001,Takrenovering,Anbud,"12 000,50",2026-12-01,Anna Lind,9001,,8001,
7002,Vägg,Closed Won,900,2026-10-01,Säljaren Ny,9002,,,tom
7003,Golv,Lost,,2026-10-02,,9001,För dyrt,,
7004,Dörr,Won,,,,9001,,,
7005,Fönster,Anbud,,,,9001,,,Ingen Här
`;
const pipes = `Deal - Title,Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time,Organization - Name
Rör A,Förslag,Open,,,Lod AB
Rör B,Förslag,Won,2026-03-04 10:11:12,,Lod AB
Rör C,Förslag,Lost,,2026-03-05 08:00:00,Lod AB
Rör D,Förslag,Kanske,,,Lod AB
`;
const remarks = `Note ID,Note body,Associated Company IDs,Create Date,Associated Deal IDs,Deal
6001,<p>Ringde &amp; pratade</p><p>Återkommer</p>,9001,2025-03-01,,
6002,Utan företag,,2025-03-01,,
6003,I ärendet,,2025-03-01,7001,
6004,Med rubriken,,2025-03-01,,Vägg
6005,Fel ärende,9001,2025-03-01,7999,
`;

it("brings people, cases, products and notes, linked by the other system's ids; again nothing, and away again", async () => {
  const before = await committed((ctx) => dumpTenant(ctx.tx));
  await committed(({ tx }) =>
    tx.execute(sql`insert into case_statuses (kind, names, position, probability_percent)
      select * from (values ('won', '{"sv": "Vunnet"}'::jsonb, 2, 100), ('lost', '{"sv": "Förlorat"}', 3, 0)) v
       where not exists (select from case_statuses)`),
  );
  await committed(({ tx }) =>
    tx.execute(
      sql`insert into case_pipelines (names) select '{"sv": "Sälj"}' where not exists (select from case_pipelines)`,
    ),
  );
  const given = await committed((ctx) => dumpTenant(ctx.tx));
  const batches: (string | null)[] = [];
  const take = async (...args: Parameters<typeof run>) => {
    const job = await run(...args);
    batches.push(job.batchId);
    return job;
  };
  await take(companies, { kind: "customers" });
  const contacts = await take(people, { kind: "contacts" });
  expect(contacts.counts).toEqual({ new: 2, error: 1 });
  expect((await rowsOf(contacts.id, "error"))[0]?.detail).toEqual({
    reason: "company_missing",
    value: "9999",
  });
  expect(
    await ask(`select c.first_name, c.email, r.titles, k.name from contacts c join contact_roles r on r.contact_id = c.id
      join customers k on k.id = r.customer_id order by c.first_name, k.name`),
  ).toEqual([
    { first_name: "tom", email: "tom@kod.example", titles: [], name: "Kod AB" },
    { first_name: "tom", email: "tom@kod.example", titles: [], name: "Lod AB" },
    { first_name: "Åsa", email: "asa@lod.example", titles: ["Inköpare"], name: "Lod AB" },
  ]);
  const cases = await take(deals, {
    kind: "cases",
    columns: {
      "Deal Stage": { field: "status", values: ["new"] },
      "Deal owner": { field: "owner", values: ["", "new"] },
      "Lost reason": { field: "reason", values: ["new"] },
    },
  });
  expect(await stateOf(cases.id)).toMatchObject({ counts: { new: 3, error: 2 } });
  expect((await rowsOf(cases.id, "error"))[1]?.detail).toEqual({
    reason: "contact_missing",
    value: "Ingen Här",
  });
  expect(
    await ask(`select c.title, p.first_name from case_contacts l join cases c on c.id = l.case_id join contacts p on p.id = l.contact_id
      order by c.title`),
  ).toEqual([
    { title: "Takrenovering", first_name: "Åsa" },
    { title: "Vägg", first_name: "tom" },
  ]);
  expect(
    await ask(`select c.title, c.status_kind, c.value, c.expected_close_on::text, c.closed_on::text, o.name as owner, k.name as customer,
      r.names ->> 'sv' as reason from cases c left join employees o on o.id = c.owner_id join customers k on k.id = c.customer_id
      left join case_reasons r on r.id = c.reason_id order by c.title`),
  ).toEqual([
    {
      title: "Golv",
      status_kind: "lost",
      value: null,
      expected_close_on: null,
      closed_on: "2026-10-02",
      owner: null,
      customer: "Lod AB",
      reason: "För dyrt",
    },
    {
      title: "Takrenovering",
      status_kind: "open",
      value: "12000.50",
      expected_close_on: "2026-12-01",
      closed_on: null,
      owner: "Anna Lind",
      customer: "Lod AB",
      reason: null,
    },
    {
      title: "Vägg",
      status_kind: "won",
      value: "900.00",
      expected_close_on: null,
      closed_on: "2026-10-01",
      owner: "Säljaren Ny",
      customer: "Kod AB",
      reason: null,
    },
  ]);
  // The stage at which a deal ended doesn't keep it open.
  const ended = await take(pipes, { columns: { "Deal - Stage": { field: "status", values: ["new"] } } });
  expect(ended.counts).toEqual({ new: 3, error: 1 });
  expect(
    await ask(`select title, status_kind, closed_on::text from cases where title like 'Rör%' order by title`),
  ).toEqual([
    { title: "Rör A", status_kind: "open", closed_on: null },
    { title: "Rör B", status_kind: "won", closed_on: "2026-03-04" },
    { title: "Rör C", status_kind: "lost", closed_on: "2026-03-05" },
  ]);
  const products = await take("Produkt;Artikelnr;Pris;Moms\nTak;T1;1 000,00;25 %\ntak;;;\n", {
    kind: "products",
  });
  expect(products.counts).toEqual({ new: 1, duplicate: 1 });
  const notes = await take(remarks, { kind: "notes", source: "hubspot" });
  expect(notes.counts).toEqual({ new: 3, error: 2 });
  expect((await rowsOf(notes.id, "error"))[1]?.detail).toEqual({ reason: "case_missing", value: "7999" });
  expect(
    await ask(`select n.body, n.created_at::date::text as day, k.name as customer, c.title from notes n join customers k on k.id = n.customer_id
      left join cases c on c.id = n.case_id order by n.external_id`),
  ).toEqual([
    { body: "Ringde & pratade\nÅterkommer", day: "2025-03-01", customer: "Lod AB", title: null },
    { body: "I ärendet", day: "2025-03-01", customer: "Lod AB", title: "Takrenovering" },
    { body: "Med rubriken", day: "2025-03-01", customer: "Kod AB", title: "Vägg" },
  ]);
  for (const [file, kind, same, error] of [
    [people, "contacts", 2, 1],
    [deals, "cases", 3, 2],
    [remarks, "notes", 3, 2],
  ] as const)
    expect((await run(file, { kind, source: "hubspot" })).counts).toEqual({ same, error });
  for (const batchId of batches.reverse()) await undo(batchId);
  expect(await committed((ctx) => dumpTenant(ctx.tx))).toEqual(given);
  expect(await ask("select count(*)::int as n from notes")).toEqual([{ n: 0 }]);
  expect(Object.keys(given)).toEqual(Object.keys(before));
});

const folder = "/work/shared/data/crm-sales";

it.skipIf(!existsSync(folder))("takes the CRM sales files in as they are", async () => {
  const file = (name: string) => readFileSync(`${folder}/${name}`);
  const accounts = await run(file("accounts.csv"), {
    kind: "customers",
    columns: { office_location: { field: "" } },
  });
  expect(accounts.counts).toEqual({ new: 85 });
  const products = await run(file("products.csv"), { kind: "products" });
  expect(products.counts).toEqual({ new: 7 });
  const _names = Array.from({ length: 40 }, () => "new");
  // The first rows will do here: the whole file is a matter of time alone.
  const [header = "", ...lines] = file("sales_pipeline.csv").toString().trim().split("\n");
  const some = lines.slice(0, 300);
  const won = some.map((line) => line.split(",")).filter((cells) => cells[4] === "Won");
  const pipeline = await run([header, ...some].join("\n"), {
    kind: "cases",
    missing: "leave",
    columns: {
      sales_agent: { field: "owner", values: Array.from({ length: 40 }, () => "new") },
      deal_stage: {
        field: "status",
        values: stages(some).map((stage) => (stage === "Won" || stage === "Lost" ? "" : "new")),
      },
    },
  });
  expect(pipeline.counts).toEqual({ new: 300 });
  const [row] =
    await ask(`select count(*)::int as n, sum(value)::float as sum, count(customer_id)::int as linked
    from cases where status_kind = 'won' and external_id like 'crm-sales:%'`);
  const sum = won.reduce((total, cells) => total + Number(cells[7]), 0);
  expect(row).toEqual({ n: won.length, sum, linked: won.filter((cells) => cells[3]).length });
});

/** The stages of these lines, the most frequent first, as they are asked about. */
function stages(lines: string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    counts.set(line.split(",")[4] ?? "", (counts.get(line.split(",")[4] ?? "") ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([stage]) => stage);
}
