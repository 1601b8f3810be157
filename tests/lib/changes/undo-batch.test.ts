import fc from "fast-check";
import { expect, it } from "vitest";
import { archiveCase } from "@/lib/cases/archive-case";
import { closeCase } from "@/lib/cases/close-case";
import { createCase } from "@/lib/cases/create-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { moveCase } from "@/lib/cases/move-case";
import { reopenCase } from "@/lib/cases/reopen-case";
import { restoreCase } from "@/lib/cases/restore-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { stallCase } from "@/lib/cases/stall-case";
import { createCategory } from "@/lib/categories/create-category";
import { moveCategory } from "@/lib/categories/move-category";
import { removeCategory } from "@/lib/categories/remove-category";
import { undoBatch } from "@/lib/changes/undo-batch";
import { createContact } from "@/lib/contacts/create-contact";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { removeRole } from "@/lib/contacts/remove-role";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { createCustomer } from "@/lib/customers/create-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { archivePipeline } from "@/lib/pipelines/archive-pipeline";
import { createPipeline } from "@/lib/pipelines/create-pipeline";
import { movePipeline } from "@/lib/pipelines/move-pipeline";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { type Dump, dumpTenant } from "@/tests/support/dump-tenant";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const empty = { website: "", foundedYear: "" };

const newCustomer = (ctx: Ctx, name = "Åkerlund & Söner") =>
  inBatch(ctx, (own) => createCustomer(own, { ...empty, name, country: "SE" }));
const rename = async (ctx: Ctx, id: string, name: string, extra = {}) => {
  const row = (await dumpVersions(ctx)).get(id) ?? 0;
  return inBatch(ctx, (own) =>
    updateCustomer(own, { ...empty, id, version: row, name, country: "SE", ...extra }),
  );
};
const dumpVersions = async (ctx: Ctx) => {
  const { rows } = await ctx.tx.execute<{ id: string; version: number }>("select id, version from customers");
  return new Map(rows.map((row) => [row.id, row.version]));
};
const nameOf = async (ctx: Ctx, id: string) => (await dumpTenant(ctx.tx)).customers?.[id]?.name;
const undo = (ctx: Ctx, batchId: string) => inBatch(ctx, (own) => undoBatch(own, { batchId }));

it("puts an edit back, and says how many rows", async () => {
  await rolledBack(async (ctx) => {
    const id = (await newCustomer(ctx)).value?.id ?? "";
    const { batchId } = await rename(ctx, id, "Annat namn");
    expect((await undo(ctx, batchId)).value).toEqual({ restored: 1, left: [], unseen: 0 });
    expect(await nameOf(ctx, id)).toBe("Åkerlund & Söner");
  });
});

it("leaves what was changed since, and names it", async () => {
  await rolledBack(async (ctx) => {
    const id = (await newCustomer(ctx)).value?.id ?? "";
    const { batchId } = await rename(ctx, id, "Andra");
    await rename(ctx, id, "Tredje");
    expect((await undo(ctx, batchId)).value).toMatchObject({
      restored: 0,
      left: [{ table: "customers", rowId: id, reason: "changed", label: "Tredje" }],
      unseen: 0,
    });
    expect(await nameOf(ctx, id)).toBe("Tredje");
  });
});

it("keeps another's edit of other fields, and the version goes on", async () => {
  await rolledBack(async (ctx) => {
    const id = (await newCustomer(ctx)).value?.id ?? "";
    const { batchId } = await rename(ctx, id, "Andra");
    const before = (await dumpVersions(ctx)).get(id) ?? 0;
    await rename(ctx, id, "Andra", { city: "Malmö" });
    await undo(ctx, batchId);
    const row = (await dumpTenant(ctx.tx)).customers?.[id];
    expect([row?.name, row?.city]).toEqual(["Åkerlund & Söner", "Malmö"]);
    // A form that was opened before the undoing, or before the edit, is told about both.
    expect((await dumpVersions(ctx)).get(id)).toBe(before + 2);
  });
});

it("does not take a new row away that others refer to", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const { batchId, value } = await newCustomer(ctx);
    await inBatch(ctx, (own) => createCase(own, { title: "Tak", customerId: value?.id ?? "" }));
    const { value: outcome } = await undo(ctx, batchId);
    expect(outcome?.left).toEqual([
      { table: "customers", rowId: value?.id, reason: "referred_to", label: "Åkerlund & Söner" },
    ]);
  });
});

it("refuses a second time, and undoes an undoing", async () => {
  await rolledBack(async (ctx) => {
    const id = (await newCustomer(ctx)).value?.id ?? "";
    const { batchId } = await rename(ctx, id, "Andra");
    const first = await undo(ctx, batchId);
    expect((await undo(ctx, batchId)).refused).toMatchObject({ code: "rule", message: "undone_already" });
    expect((await undo(ctx, first.batchId)).value?.restored).toBe(1);
    expect(await nameOf(ctx, id)).toBe("Andra");
    expect((await undo(ctx, first.batchId)).refused?.message).toBe("undone_already");
    // What was done again can be undone again.
    expect((await undo(ctx, batchId)).value?.restored).toBe(1);
    expect(await nameOf(ctx, id)).toBe("Åkerlund & Söner");
  });
});

it("can be tried again when nothing could be put back", async () => {
  await rolledBack(async (ctx) => {
    const id = (await newCustomer(ctx)).value?.id ?? "";
    const second = await rename(ctx, id, "Andra");
    const third = await rename(ctx, id, "Tredje");
    expect((await undo(ctx, second.batchId)).value?.restored).toBe(0);
    await undo(ctx, third.batchId);
    expect((await undo(ctx, second.batchId)).value?.restored).toBe(1);
  });
});

it("lets sellers undo what they did themselves, administrators anything, report viewers nothing", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const id = (await newCustomer(bertil)).value?.id ?? "";
    const { batchId } = await rename(bertil, id, "Andra");
    expect((await undo(actingAs(ctx, "rut"), batchId)).refused?.code).toBe("forbidden");
    expect((await undo(actingAs(ctx, "kerstin"), batchId)).refused?.code).toBe("forbidden");
    expect((await undo(bertil, batchId)).value?.restored).toBe(1);
    const again = await rename(bertil, id, "Tredje");
    expect((await undo(ctx, again.batchId)).value?.restored).toBe(1);
  });
});

it("keeps settings from somebody who is no administrator any more", async () => {
  await rolledBack(async (ctx) => {
    const { batchId } = await inBatch(ctx, (own) => createCategory(own, { name: "Bygg" }));
    const demoted = { ...ctx, actor: { ...ctx.actor, role: "seller" as const } };
    expect((await undo(demoted, batchId)).refused?.code).toBe("forbidden");
  });
});

it("knows nothing of a batch that is not there", async () => {
  await rolledBack(async (ctx) => {
    expect((await undo(ctx, ctx.batchId)).refused?.code).toBe("not_found");
  });
});

it("does not tell the name of a row that the actor may not see", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const id = (await newCustomer(bertil)).value?.id ?? "";
    const { batchId } = await rename(bertil, id, "Andra");
    const kerstin = idOf("employee", "nordbygg", "kerstin");
    await rename(ctx, id, "Hemligheten", { ownerId: kerstin, visibility: "owner" });
    expect((await undo(bertil, batchId)).value).toMatchObject({ restored: 0, left: [], unseen: 1 });
  });
});

it("counts no row of another's batch that the actor may not see", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const hidden = { ownerId: idOf("employee", "nordbygg", "bertil"), visibility: "owner" } as const;
    const { batchId } = await inBatch(bertil, async (own) => {
      for (const name of ["Ett", "Två"]) await createCustomer(own, { ...empty, name, country: "SE" });
      for (const name of ["A", "B", "C"])
        await createCustomer(own, { ...empty, ...hidden, name, country: "SE" });
    });
    const { value } = await undo(ctx, batchId);
    expect(value).toEqual({ restored: 2, left: [], unseen: 0 });
    expect((await ctx.tx.execute("select from customers")).rows).toHaveLength(0);
  });
});

it("finds its way through rows of one statement that refer to each other", async () => {
  await rolledBack(async (ctx) => {
    const before = await dumpTenant(ctx.tx);
    const { batchId } = await inBatch(ctx, ({ tx }) =>
      tx.execute(`with a as (select uuidv7() as one, uuidv7() as two, uuidv7() as three)
        insert into customers (id, name, country, parent_id)
        select one, 'Etta', 'SE', two from a union all select two, 'Tvåa', 'SE', three from a
        union all select three, 'Trea', 'SE', null from a`),
    );
    expect((await undo(ctx, batchId)).value).toEqual({ restored: 3, left: [], unseen: 0 });
    expect(await dumpTenant(ctx.tx)).toEqual(before);
  });
});

type Step = { verb: string; a: number; b: number };

/** A random verb on random rows; one that its rules refuse does nothing, as in life. */
async function take(ctx: Ctx, { verb, a, b }: Step) {
  const dump = await dumpTenant(ctx.tx);
  const pick = (table: keyof Dump, n: number) =>
    Object.keys(dump[table] ?? {})
      .toSorted()
      .at(n % 5) ?? ctx.batchId;
  const customerId = pick("customers", a);
  const caseId = pick("cases", a);
  const statuses = await listCaseStatuses(ctx, {});
  const oneOf = (kind: "open" | "stalled") => {
    const rows = statuses.filter((status) => status.kind === kind);
    return rows[b % rows.length]?.id ?? "";
  };
  const statusId = oneOf("open");
  const reasonId = (await listCaseReasons(ctx, { outcome: "lost" }))[b % 3]?.id;
  const verbs: Record<string, (own: Ctx) => Promise<unknown>> = {
    createCustomer: (own) =>
      createCustomer(own, { ...empty, name: `Kund ${a}`, country: "NO", number: b ? String(b) : "" }),
    updateCustomer: async (own) =>
      updateCustomer(own, {
        ...empty,
        id: customerId,
        version: (await dumpVersions(own)).get(customerId) ?? 1,
        name: `Namn ${b}`,
        country: "DK",
        city: "Århus",
        categoryIds: b % 2 ? Object.keys(dump.categories ?? {}) : [],
        ...(b === 3 ? { ownerId: own.actor.employeeId, visibility: "owner" as const } : {}),
      }),
    archiveCustomer: (own) => archiveCustomer(own, { id: customerId }),
    restoreCustomer: (own) => restoreCustomer(own, { id: customerId }),
    createContact: async (own) => {
      const { id: contactId } = await createContact(own, { firstName: `P${a}` });
      await linkContact(own, { contactId, customerId, isPrimary: true });
    },
    linkContact: (own) => linkContact(own, { contactId: pick("contacts", b), customerId, isPrimary: true }),
    endRole: (own) => endRole(own, { roleId: pick("contact_roles", a) }),
    removeRole: (own) => removeRole(own, { roleId: pick("contact_roles", a) }),
    createCategory: (own) => createCategory(own, { name: `Kategori ${a}` }),
    moveCategory: (own) => moveCategory(own, { id: pick("categories", a), direction: b % 2 ? "up" : "down" }),
    removeCategory: (own) =>
      removeCategory(own, { id: pick("categories", a), moveTo: pick("categories", b) }),
    createCase: (own) => createCase(own, { title: `Ärende ${a}`, customerId, statusId, value: "1234,5" }),
    moveCase: (own) => moveCase(own, { caseId, statusId }),
    stallCase: (own) =>
      stallCase(own, {
        caseId,
        statusId: oneOf("stalled"),
        stalledUntil: addDays(own.today, 1 + a),
        stalledReason: `Skäl ${b}`,
      }),
    createPipeline: (own) => createPipeline(own, { nameSv: `Pipeline ${a}` }),
    movePipeline: (own) =>
      movePipeline(own, { id: pick("case_pipelines", a), direction: b % 2 ? "up" : "down" }),
    archivePipeline: (own) => archivePipeline(own, { id: pick("case_pipelines", a) }),
    win: (own) => closeCase(own, { caseId, outcome: "won" }),
    lose: (own) => closeCase(own, { caseId, outcome: "lost", reasonId }),
    reopenCase: (own) => reopenCase(own, { caseId }),
    archiveCase: (own) => archiveCase(own, { caseId }),
    restoreCase: (own) => restoreCase(own, { caseId }),
  };
  return inBatch(ctx, (own) => verbs[verb]?.(own) ?? Promise.reject(new Error(verb)));
}

const verbNames =
  "createCustomer updateCustomer archiveCustomer restoreCustomer createContact linkContact endRole removeRole createCategory moveCategory removeCategory createCase moveCase stallCase createPipeline movePipeline archivePipeline win lose reopenCase archiveCase restoreCase".split(
    " ",
  );

it("restores the exact rows after any sequence of verbs, undone from the end, and redoes them", async () => {
  const step = fc.record({ verb: fc.constantFrom(...verbNames), a: fc.nat(4), b: fc.nat(4) });
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 15 }), (steps) =>
      rolledBack(async (ctx) => {
        await setUpCases(ctx, {});
        for (const verb of [
          "createCustomer",
          "createCategory",
          "createContact",
          "createCase",
          "updateCustomer",
        ])
          await take(ctx, { verb, a: 0, b: 1 });
        const states = [await dumpTenant(ctx.tx)];
        const batches: string[] = [];
        for (const each of steps) {
          const { batchId } = await take(ctx, each);
          const { rows } = await ctx.tx.execute(
            `select from change_log where batch_id = '${batchId}' limit 1`,
          );
          if (rows.length === 0) continue; // refused, or nothing to change
          taken++;
          batches.push(batchId);
          states.push(await dumpTenant(ctx.tx));
        }
        const end = states.at(-1);
        const undoings: string[] = [];
        for (const batchId of batches.toReversed()) {
          states.pop();
          const undone = await undo(ctx, batchId);
          expect([undone.refused, undone.value?.left]).toEqual([null, []]);
          expect(await dumpTenant(ctx.tx)).toEqual(states.at(-1));
          undoings.push(undone.batchId);
        }
        for (const undoing of undoings.toReversed()) await undo(ctx, undoing);
        expect(await dumpTenant(ctx.tx)).toEqual(end);
      }),
    ),
    { numRuns: 40 },
  );
  expect(taken).toBeGreaterThan(40);
});
