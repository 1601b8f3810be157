import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Verb } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { dataTables } from "@/tests/support/dump-tenant";
import { actingAs } from "@/tests/support/in-batch";
import { idOf, type OrganisationSlug, type Person } from "@/tests/support/people";
import { allVerbs } from "./all-verbs";

useDatabase();

const queries = (await allVerbs()).filter(({ verb }) => verb.kind === "query");
const canaryOf = (slug: OrganisationSlug) => `canary-${slug}`;
const secretOf = (person: Person) => `secret-of-${person}`;
type Ids = Record<string, string>;
/** One of each role; what holds between Bertil and Kerstin holds the other way round. */
const readers = ["anna", "bertil", "rut"] as const;

/** A row of each kind that carries the organisation's canary, and for each seller a customer, a contact and a case of their own. */
async function fill(slug: OrganisationSlug): Promise<Ids> {
  return committed(
    async (ctx) => {
      const c = canaryOf(slug);
      const one = async (text: string) => {
        const { rows } = await ctx.tx.execute<{ id: string }>(sql.raw(`${text} returning id`));
        return rows[0]?.id ?? "";
      };
      const link = (text: string) => ctx.tx.execute(sql.raw(text));
      await link(`update employees set team = '${c}', version = version + 1`);
      const pipelineId = await one(
        `insert into case_pipelines (names) values ('{"sv": "${c}", "nb": "${c}"}')`,
      );
      const statusId = await one(
        `insert into case_statuses (kind, pipeline_id, names, position, probability_percent) values ('open', '${pipelineId}', '{"sv": "${c}", "nb": "${c}"}', 1, 50)`,
      );
      await link(
        `insert into case_statuses (kind, names, position, probability_percent) values ('won', '{"sv": "V ${c}"}', 2, 100), ('lost', '{"sv": "F ${c}"}', 3, 0)`,
      );
      const reasonId = await one(
        `insert into case_reasons (outcome, names) values ('lost', '{"sv": "${c}", "nb": "${c}"}')`,
      );
      const categoryId = await one(`insert into categories (name) values ('${c}')`);
      const productId = await one(
        `insert into products (name, unit_price, currency) values ('${c}', 1, 'SEK')`,
      );
      const outcomeId = await one(
        `insert into call_outcomes (names) values ('{"sv": "${c}", "nb": "${c}"}')`,
      );
      await link(
        `insert into telephony_lines (employee_id, number) values ('${idOf("employee", slug, "anna")}', '${c}')`,
      );
      const ids: Ids = { statusId, reasonId, categoryId, productId };
      const departmentId = await one(`insert into departments (name) values ('${c}')`);
      const processId = await one(`insert into processes (name) values ('${c}')`);
      const stepId = await one(
        `insert into process_steps (process_id, name) values ('${processId}', '${c}')`,
      );
      await link(`insert into payment_terms (name, days) values ('${c}', 30)`);
      await link(`insert into price_lists (name, currency) values ('${c}', 'SEK')`);
      await link(
        `insert into custom_fields (entity, key, names, kind) values ('customer', 'own', '{"sv": "${c}", "nb": "${c}"}', 'text')`,
      );
      await link(
        `insert into letterheads (name, street, footer, media_type, bytes) values ('${c}', '${c}', '${c}', 'image/png', '${c}')`,
      );
      await link(`insert into registry_services (service, base_url, sealed_secret)
        values ('cvr', 'https://${c}.example', 'sealed-${c}')`);
      const taskStatusId = await one(
        `insert into task_statuses (names, kind) values ('{"sv": "${c}", "nb": "${c}"}', 'open')`,
      );
      const owners: [string, string | null][] = [[c, null]];
      for (const person of ["bertil", "kerstin"] as const)
        owners.push([secretOf(person), idOf("employee", slug, person)]);
      for (const [text, owner] of owners) {
        const seen = owner ? `'${owner}', 'owner'` : "null, 'everyone'";
        const key = owner ? text : "";
        const customerId = await one(
          `insert into customers (name, number, city, country, email, owner_id, visibility) values ('${text}', '${text}', '${text}', 'SE', '${text}@x.se', ${seen})`,
        );
        const contactId = await one(
          `insert into contacts (first_name, last_name, email, owner_id, visibility) values ('${text}', '${text}', '${text}@x.se', ${seen})`,
        );
        const roleId = await one(
          `insert into contact_roles (contact_id, customer_id, titles, is_primary) values ('${contactId}', '${customerId}', array['${text}'], true)`,
        );
        const caseId = await one(
          `insert into cases (title, customer_id, status_id, status_kind, pipeline_id, value, currency, probability_percent, owner_id, visibility, follow_up_on, expected_close_on) values ('${text}', '${customerId}', '${statusId}', 'open', '${pipelineId}', 777111, 'SEK', 50, ${seen}, current_date, current_date)`,
        );
        await link(
          `insert into customer_categories (customer_id, category_id) values ('${customerId}', '${categoryId}')`,
        );
        await link(
          `insert into case_contacts (case_id, contact_id, role) values ('${caseId}', '${contactId}', '${text}')`,
        );
        await link(
          `insert into case_lines (case_id, product_id, description) values ('${caseId}', '${productId}', '${text}')`,
        );
        const orderId = await one(
          `insert into orders (number, title, customer_id, case_id, currency, language, ordered_on, customer_name, org_number, your_reference, our_reference, payment_terms, order_information, invoice_address)
           values ('${text}', '${text}', '${customerId}', '${caseId}', 'SEK', 'sv', current_date, '${text}', '${text}', '${text}', '${text}', '${text}', '${text}', '{"street": "${text}"}')`,
        );
        await link(
          `insert into order_lines (order_id, product_id, description, unit) values ('${orderId}', '${productId}', '${text}', '${text}')`,
        );
        const employeeId = owner ?? idOf("employee", slug, "anna");
        const taskId = await one(
          `insert into tasks (title, description, customer_id, contact_id, case_id, owner_id, status_id, status_kind, due_on, checklist)
           values ('${text}', '${text}', '${customerId}', '${contactId}', '${caseId}', '${employeeId}', '${taskStatusId}', 'open', current_date, '[{"text": "${text}", "done": false}]')`,
        );
        await link(
          `insert into task_followers (task_id, employee_id) values ('${taskId}', '${idOf("employee", slug, "anna")}')`,
        );
        const meetingId = await one(
          `insert into meetings (title, uid, location, video_url, description, starts_at, ends_at, time_zone, customer_id, contact_id, case_id, owner_id)
           values ('${text}', '${text}', '${text}', 'https://${text}.example', '${text}', now() + interval '1 hour', now() + interval '2 hours', 'Europe/Stockholm', '${customerId}', '${contactId}', '${caseId}', '${employeeId}')`,
        );
        await link(
          `insert into meeting_participants (meeting_id, email, name, comment) values ('${meetingId}', '${text}@x.se', '${text}', '${text}')`,
        );
        await link(
          `insert into meeting_occurrences (meeting_id, original_start, starts_at, ends_at) select id, starts_at, starts_at, ends_at from meetings where id = '${meetingId}'`,
        );
        const callId = await one(
          `insert into calls (direction, number, number_e164, own_number, note, outcome_id, customer_id, contact_id, case_id, employee_id, started_at)
           values ('in', '${text}', '+4670${customerId.replaceAll(/\D/g, "").slice(-8)}', '${text}', '${text}', '${outcomeId}', '${customerId}', '${contactId}', '${caseId}', '${employeeId}', now())`,
        );
        // A seller's own note is private and about nothing that is hidden by itself.
        const noteId = await one(
          owner === null
            ? `insert into notes (customer_id, contact_id, case_id, author_id, body) values ('${customerId}', '${contactId}', '${caseId}', '${employeeId}', '${text}')`
            : `insert into notes (author_id, body, is_private) values ('${employeeId}', '${text}', true)`,
        );
        await link(
          `insert into note_comments (note_id, author_id, body) values ('${noteId}', '${employeeId}', '${text}')`,
        );
        await link(`insert into note_mentions (note_id, employee_id) values ('${noteId}', '${employeeId}')`);
        await link(
          `insert into calendar_feeds (employee_id, token_hash) values ('${employeeId}', '${text}')`,
        );
        await link(`insert into calendar_accounts (employee_id, server_url, user_name, sealed_secret, calendar_url, calendar_name)
          values ('${employeeId}', 'https://${text}.example', '${text}', 'sealed', 'https://${text}.example/own', '${text}')`);
        const importId = await fillImport(one, link, text, employeeId);
        for (const told of ["anna", "bertil", "kerstin"] as const)
          await link(
            `insert into notifications (employee_id, kind, note_id) values ('${idOf("employee", slug, told)}', 'mention', '${noteId}')`,
          );
        await link(
          `insert into follows (employee_id, customer_id) values ('${idOf("employee", slug, "rut")}', '${customerId}')`,
        );
        await link(
          `insert into job_decisions (task, decision, employee_id) values ('${c}', 'dismissed', '${employeeId}')`,
        );
        await fillCustomer(link, {
          customerId,
          text,
          employeeId,
          departmentId,
          processId,
          stepId,
          productId,
        });
        await link(
          `insert into contact_categories (contact_id, category_id) values ('${contactId}', '${categoryId}')`,
        );
        await link(
          `insert into saved_views (entity, name, query, owner_id, is_shared) values ('customers', '${text}', '{"q": "${text}"}', '${employeeId}', ${owner === null})`,
        );
        await link(
          `insert into recent_views (employee_id, kind, row_id) values ('${idOf("employee", slug, "anna")}', 'customer', '${customerId}'),
            ('${idOf("employee", slug, "rut")}', 'contact', '${contactId}'), ('${employeeId}', 'case', '${caseId}')`,
        );
        await link(
          `insert into external_ids (source, entity, external_id, row_id) values ('${text}', 'customer', '${text}', '${customerId}')`,
        );
        await link(
          `insert into not_duplicates (entity, low_id, high_id) values ('customers', '${customerId}', 'ffffffff-ffff-7fff-bfff-${customerId.slice(-12)}')`,
        );
        await link(
          `update customers set nickname = '${text}', version = version + 1 where id = '${customerId}'`,
        );
        Object.assign(ids, {
          [`customerId${key}`]: customerId,
          [`contactId${key}`]: contactId,
          [`roleId${key}`]: roleId,
          [`caseId${key}`]: caseId,
          [`orderId${key}`]: orderId,
          [`taskId${key}`]: taskId,
          [`meetingId${key}`]: meetingId,
          [`callId${key}`]: callId,
          [`noteId${key}`]: noteId,
          [`importId${key}`]: importId,
        });
      }
      return ids;
    },
    { in: slug },
  );
}

/** What hangs on a customer, each with the text in it. */
async function fillCustomer(link: (text: string) => Promise<unknown>, of: Ids) {
  const { customerId, text, employeeId, departmentId, processId, stepId, productId } = of;
  await link(
    `update customers set fax = '${text}', emails = array['${text}@y.se'], tags = array['${text}'], directions = '${text}',
       phones = '[{"kind": "other", "number": "${text}"}]', addresses = '{"visiting": {"street": "${text}"}}',
       custom = '{"own": "${text}"}', website = 'https://${text}.example', org_number = '${text}', version = version + 1
      where id = '${customerId}'`,
  );
  await link(`insert into tags (name) values ('tag')  on conflict do nothing`);
  await link(
    `insert into customer_employees (customer_id, employee_id) values ('${customerId}', '${employeeId}')`,
  );
  await link(
    `insert into customer_departments (customer_id, department_id) values ('${customerId}', '${departmentId}')`,
  );
  await link(
    `insert into customer_processes (customer_id, process_id, step_id, since) values ('${customerId}', '${processId}', '${stepId}', current_date)`,
  );
  await link(
    `insert into customer_logos (customer_id, media_type, bytes) values ('${customerId}', 'image/png', '${text}')`,
  );
  await link(
    `insert into customer_billing (customer_id, invoice_name, invoice_reference, order_information) values ('${customerId}', '${text}', '${text}', '${text}')`,
  );
  await link(
    `insert into customer_invoice_lines (customer_id, product_id, description) values ('${customerId}', '${productId}', '${text}')`,
  );
  await link(
    `insert into registry_changes (customer_id, source, field, new_value) values ('${customerId}', 'cvr', 'city', '"${text}"')`,
  );
}

/** A file on its way in, its owner's alone to see, other administrators included. */
async function fillImport(
  one: (text: string) => Promise<string>,
  link: (text: string) => Promise<unknown>,
  text: string,
  employeeId: string,
) {
  const facts = `{"header": "${text}", "filled": 1, "samples": ["${text}"], "values": null, "ambiguousDate": null, "ambiguousNumber": null, "decimalMark": null, "looks": {}}`;
  const importId = await one(
    `insert into imports (owner_id, file_name, byte_count, state, source, encoding, delimiter, columns, mapping, row_count, counts)
     values ('${employeeId}', '${text}', ${text.length}, 'checked', '${text}', 'utf-8', ';', '[${facts}]', '{"columns": {"0": {"field": "name"}}}', 1, '{"new": 1}')`,
  );
  await link(`insert into import_parts (import_id, position, bytes) values ('${importId}', 0, '${text}')`);
  await link(
    `insert into import_rows (import_id, number, cells) values ('${importId}', 2, array['${text}'])`,
  );
  await link(`insert into import_mappings (signature, kind, source, mapping, import_id)
    values ('${text}', 'customers', '${text}', '{"columns": {"0": {"field": "${text}"}}}', '${importId}')`);
  return importId;
}

/** Ways to ask a query: without anything, and for each id that it may take. */
function inputsFor(ids: Ids): Record<string, unknown>[] {
  const searches = ["canary", "secret", "ca", "se"].flatMap((q) => [{ q }, { query: q }, { search: q }]);
  const names: Record<string, string[]> = {
    customerId: ["id", "customerId", "customer", "rowId"],
    contactId: ["id", "contactId", "contact", "rowId"],
    caseId: ["id", "caseId", "case", "rowId"],
    orderId: ["orderId", "rowId"],
    taskId: ["id", "rowId"],
    callId: ["callId", "rowId"],
    noteId: ["id", "rowId"],
    importId: ["id"],
    roleId: ["roleId", "rowId"],
    categoryId: ["category", "id"],
    statusId: ["status", "id"],
    reasonId: ["reason", "id"],
  };
  const single = Object.entries(ids).flatMap(([key, id]) =>
    (names[/[a-z]+Id/.exec(key)?.[0] ?? ""] ?? []).map((name) => ({ [name]: id })),
  );
  const dates = { from: "2020-01-01", to: "2030-12-31" };
  return [{}, { state: "all" }, { outcome: "lost" }, dates, ...searches, ...single].map((input) => ({
    ...input,
  }));
}

/** What single queries must be asked besides. */
function furtherInputs(verbName: string, ids: Ids): Record<string, unknown>[] {
  if (verbName === "list-archived")
    return ["customers", "contacts", "cases", "orders"].map((kind) => ({ kind }));
  if (verbName === "get-customer-as-of") {
    const customers = Object.entries(ids).filter(([key]) => key.includes("customerId"));
    return customers.map(([, id]) => ({ id, day: "2030-01-01" }));
  }
  if (verbName === "list-tasks") return ["all", "followed"].map((whose) => ({ whose }));
  if (verbName !== "find-duplicates") return [];
  return [
    ...(["nordbygg", "fjordkraft"] as const).map(canaryOf),
    ...(["bertil", "kerstin"] as const).map(secretOf),
  ].flatMap((name) =>
    ["customer", "contact"].map((entity) => ({
      entity,
      name,
      number: name,
      orgNumber: name,
      emails: [`${name}@x.se`],
      website: `${name}.example`,
    })),
  );
}

/** A list says once more what it was asked: that an id was named tells nobody whether there is such a row. */
const withoutAsked = (key: string, value: unknown) =>
  key === "resolved" || key === "filter" ? undefined : value;

async function answers(verb: Verb, ctx: Ctx, ids: Ids): Promise<string> {
  const found: string[] = [];
  // What a query doesn't take is dropped when its input is read: many ways to ask come to one, which is asked once.
  const asked = new Set<string>();
  for (const input of [...inputsFor(ids), ...furtherInputs(verb.verbName, ids)]) {
    const read = verb.input.safeParse(input);
    const meaning = JSON.stringify(read.data);
    if (!read.success || asked.has(meaning)) continue;
    asked.add(meaning);
    try {
      found.push(JSON.stringify(await verb(ctx, input as never), withoutAsked) ?? "");
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return found.join("\n");
}

it("shows no query of one organisation anything of the other, nor anybody's own rows to others", async () => {
  const ids = { nordbygg: await fill("nordbygg"), fjordkraft: await fill("fjordkraft") };
  expect(queries.length).toBeGreaterThan(20);
  let seen = 0;
  for (const slug of ["nordbygg", "fjordkraft"] as const) {
    const other = slug === "nordbygg" ? "fjordkraft" : "nordbygg";
    for (const { file, verb } of queries)
      for (const person of readers) {
        const text = await rolledBack(
          (ctx) => answers(verb as Verb, actingAs(ctx, person), { ...ids[slug], ...prefixed(ids[other]) }),
          { in: slug },
        );
        if (text.includes(canaryOf(slug))) seen++;
        const where = `${file} as ${person} of ${slug}`;
        expect(text.includes(canaryOf(other)), where).toBe(false);
        for (const colleague of ["bertil", "kerstin"] as const)
          if (colleague !== person) {
            expect(text.includes(secretOf(colleague)), `${where} shows ${colleague}'s`).toBe(false);
            expect(text.includes(ids[slug][`customerId${secretOf(colleague)}`] ?? "-"), where).toBe(false);
          } else if (text.includes(secretOf(person))) seen++;
      }
  }
  // The positive control: their own they do see, by most queries and people.
  expect(seen).toBeGreaterThan(100);
}, 400_000);

const prefixed = (ids: Ids): Ids =>
  Object.fromEntries(Object.entries(ids).map(([key, id]) => [`other-${key}`, id]));

const importTables = ["imports", "import_parts", "import_rows", "import_mappings", "external_ids"] as const;

it("fills every table, so that nothing goes unlooked at", async () => {
  await rolledBack(async (ctx) => {
    for (const table of [...dataTables, ...importTables]) {
      const { rows } = await ctx.tx.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(table)}`,
      );
      expect(rows[0]?.n, table).toBeGreaterThan(0);
    }
  });
});
