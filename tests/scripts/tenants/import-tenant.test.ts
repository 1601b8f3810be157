import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { platformRead, tenantTransaction } from "@/db/transaction";
import { exportTenant } from "@/scripts/tenants/export-tenant";
import { importTenant } from "@/scripts/tenants/import-tenant";
import { committed } from "@/tests/support/context";
import { emailOf, idOf } from "@/tests/support/people";
import { useStockedDatabase } from "@/tests/support/stock";
import { unzip } from "@/tests/support/unzip";

const { adminUrl } = useStockedDatabase("sv");
const uuid = (n: number) => `00000000-0000-7000-8009-00000000000${n}`;

it("carries an organisation over whole: every table's rows and hash, files, counters, circles, and the log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vekt-archive-"));
  const path = join(folder, "nordbygg.zip");
  try {
    await committed(async ({ tx }) => {
      const run = (text: string) => tx.execute(sql.raw(text));
      await run(`insert into customers (id, name, country, parent_id, annual_revenue, directions, custom, tags, emails) values
        ('${uuid(1)}', 'Dotter', 'SE', '${uuid(2)}', 12345678901234.10, E'Rad 1\\n\u2028Rad 3', '{"a": [1.50, null]}', '{å,ö}', '{}'),
        ('${uuid(2)}', 'Moder', 'SE', null, null, null, '{}', '{}', '{a@x.se}')`);
      await run(
        `insert into customer_logos (id, customer_id, media_type, bytes) values ('${uuid(3)}', '${uuid(1)}', 'image/png', '\\xdeadbeef')`,
      );
      await run(`insert into case_pipelines (id, names) values ('${uuid(4)}', '{"sv": "Sälj"}')`);
      await run(
        `insert into case_statuses (id, kind, pipeline_id, names, position, probability_percent) values ('${uuid(5)}', 'open', '${uuid(4)}', '{"sv": "Ny"}', 1, 50)`,
      );
      await run(`insert into cases (title, customer_id, status_id, status_kind, pipeline_id, value, currency, probability_percent)
        values ('Tak', '${uuid(1)}', '${uuid(5)}', 'open', '${uuid(4)}', 10.10, 'SEK', 50)`);
      await run(`insert into meetings (id, title, uid, starts_at, ends_at, time_zone, owner_id, recurrence, excluded_starts) values
        ('${uuid(6)}', 'Varje vecka', 'u', '2026-03-29T01:30:00.123456Z', '2026-03-29T02:30:00Z', 'Europe/Stockholm', '${idOf("employee", "nordbygg")}', 'FREQ=WEEKLY', '{2026-04-05T00:30:00Z}')`);
      await run(`insert into meetings (title, uid, starts_at, ends_at, time_zone, owner_id, series_id, original_start) values
        ('Flyttat', 'u', '2026-04-13T00:30:00Z', '2026-04-13T01:30:00Z', 'Europe/Stockholm', '${idOf("employee", "nordbygg")}', '${uuid(6)}', '2026-04-12T00:30:00Z')`);
      await run("insert into registry_services (service, sealed_secret) values ('cvr', 'v1.sealed-canary')");
      await run(
        "insert into number_counters (kind, counted_from, next_number) values ('customer', 1000, 1042)",
      );
      await run(`update customers set city = 'Åre', version = version + 1`);
    });
    const manifest = await exportTenant("nordbygg", path);
    const parts = await unzip(readFileSync(path));
    expect(parts.get("tables/customers.jsonl")).toContain('"annual_revenue": 12345678901234.10');
    expect([...parts.keys()]).toContain(`files/customer_logos/${uuid(3)}-bytes.png`);
    expect([...parts.values()].join()).not.toContain("sealed-canary");
    expect(parts.get("README.md")).toContain("| customers | 2 |");
    const administrator = { name: "Anna", email: emailOf("anna", "nordbygg"), password: "granit-tall-87" };
    const email = "kerstin.ny@nordbygg.example";
    const made = await importTenant({
      adminUrl: adminUrl(),
      file: path,
      name: "Flyttat AB",
      administrator: { ...administrator, email },
    });
    // An administrator whom the archive doesn't know is one employee more, which is no difference to it.
    expect([made.differing, made.isNewEmployee]).toEqual([[], true]);
    expect(made.tables).toBe(manifest.tables.length);
    expect(manifest.tables.length).toBeGreaterThan(55);
    const origin = { actorId: made.employeeId, batchId: made.organisationId, verb: "test" };
    const found = await tenantTransaction(made.schema, "write", origin, async (tx) => {
      const { rows } =
        await tx.execute(sql`insert into cases (title, status_id, status_kind, pipeline_id, currency, probability_percent)
        select 'Nästa', status_id, status_kind, pipeline_id, 'SEK', 50 from cases limit 1
        returning number, (select encode(bytes, 'hex') from customer_logos) as logo, (select sum(count) from case_sum_rows where facet = 'owner') as counted`);
      // Triggers and keys are what they were: the log goes on, and no row refers to nothing.
      const logged = await tx.execute(sql`select verb from change_log order by id desc limit 1`);
      await expect(
        tx.transaction((inner) =>
          inner.execute(sql`insert into customers (name, country, owner_id) values ('x', 'SE', uuidv7())`),
        ),
      ).rejects.toThrow();
      return { ...rows[0], ...logged.rows[0] };
    });
    expect(found).toMatchObject({ number: "2", logo: "deadbeef", counted: "1", verb: "test" });
    const members = await platformRead((tx) =>
      tx.execute(
        sql`select employee_id as id from platform.memberships where organisation_id = ${made.organisationId}`,
      ),
    );
    expect(members.rows).toEqual([{ id: made.employeeId }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
