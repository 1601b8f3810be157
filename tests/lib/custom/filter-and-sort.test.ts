import { type SQL, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { contacts } from "@/db/tenant/schema/contacts";
import { type CustomValues, customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";
import {
  type CustomOperator,
  customFilterCondition,
  customSortExpression,
  operatorsOf,
} from "@/lib/custom/filter-and-sort";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addField, tiers } from "./samples";

useDatabase();

const field = (kind: CustomField["kind"], more: Partial<CustomField> = {}) => ({
  entity: "customer" as const,
  key: "f",
  kind,
  options: kind === "choice" || kind === "choices" ? tiers : [],
  hasPeriod: false,
  ...more,
});

async function fill(ctx: Ctx, values: Record<string, CustomValues>) {
  const rows = Object.entries(values).map(([name, custom]) => ({ name, custom, country: "SE" }));
  await ctx.tx.insert(customers).values(rows);
}

const names = async (ctx: Ctx, where: SQL) =>
  (await ctx.tx.select({ name: customers.name }).from(customers).where(where).orderBy(customers.name)).map(
    ({ name }) => name,
  );
const found = (ctx: Ctx, of: ReturnType<typeof field>, operator: CustomOperator, value?: string | string[]) =>
  names(ctx, customFilterCondition(ctx, of, { operator, value }));

it("finds texts by what they are and what they hold, however they are written", async () => {
  await rolledBack(async (ctx) => {
    await fill(ctx, {
      a: { f: "Ramavtal Øst" },
      b: { f: "Ramavtal Väst" },
      c: { other: "Ramavtal Øst" },
      d: {},
    });
    const text = field("text");
    expect(await found(ctx, text, "is", "Ramavtal Øst")).toEqual(["a"]);
    expect(await found(ctx, text, "is_not", "Ramavtal Øst")).toEqual(["b", "c", "d"]);
    expect(await found(ctx, text, "contains", "öst")).toEqual(["a"]);
    expect(await found(ctx, text, "contains", "RAMAVTAL")).toEqual(["a", "b"]);
    expect(await found(ctx, text, "is_set")).toEqual(["a", "b"]);
    expect(await found(ctx, text, "is_empty")).toEqual(["c", "d"]);
  });
});

it("compares numbers, amounts and dates by size", async () => {
  await rolledBack(async (ctx) => {
    await fill(ctx, { a: { f: "9" }, b: { f: "10.5" }, c: { f: "-3" }, d: { f: "no number" }, e: {} });
    expect(await found(ctx, field("number"), "at_least", "9")).toEqual(["a", "b"]);
    expect(await found(ctx, field("number"), "at_most", "9,0")).toEqual(["a", "c"]);
    expect(await found(ctx, field("number"), "is", "10,50")).toEqual(["b"]);
  });
  await rolledBack(async (ctx) => {
    await fill(ctx, {
      a: { f: { amount: "100.00", currency: "SEK" } },
      b: { f: { amount: "90.00", currency: "EUR" } },
    });
    expect(await found(ctx, field("money"), "at_least", "95")).toEqual(["a"]);
    expect(await found(ctx, field("money"), "is", "90")).toEqual(["b"]);
  });
  await rolledBack(async (ctx) => {
    await fill(ctx, { a: { f: "2026-01-31" }, b: { f: "2026-02-01" } });
    expect(await found(ctx, field("date"), "at_least", "2026-02-01")).toEqual(["b"]);
    expect(await found(ctx, field("date"), "at_most", "2026-01-31")).toEqual(["a"]);
    expect(await found(ctx, field("date"), "is", "2026-02-01")).toEqual(["b"]);
  });
});

it("finds chosen options and flags, retired options too", async () => {
  await rolledBack(async (ctx) => {
    await fill(ctx, { a: { f: "gold" }, b: { f: "tin" }, c: {} });
    const options = tiers.map((tier) => (tier.key === "tin" ? { ...tier, retired: true as const } : tier));
    expect(await found(ctx, field("choice"), "is", "gold")).toEqual(["a"]);
    expect(await found(ctx, field("choice", { options }), "is", "tin")).toEqual(["b"]);
  });
  await rolledBack(async (ctx) => {
    await fill(ctx, { a: { f: ["gold", "silver"] }, b: { f: ["silver"] }, c: {} });
    expect(await found(ctx, field("choices"), "is", "silver")).toEqual(["a", "b"]);
    expect(await found(ctx, field("choices"), "is", ["gold", "silver"])).toEqual(["a"]);
  });
  await rolledBack(async (ctx) => {
    await fill(ctx, { a: { f: true }, b: { f: false }, c: {} });
    expect(await found(ctx, field("flag"), "is", "yes")).toEqual(["a"]);
    expect(await found(ctx, field("flag"), "is", "no")).toEqual(["b"]);
  });
});

it("counts only what holds today of a field with a period", async () => {
  await rolledBack(
    async (ctx) => {
      await fill(ctx, {
        now: { f: { value: "gold", from: "2026-01-01", until: "2026-12-31" } },
        always: { f: { value: "gold", from: null, until: null } },
        past: { f: { value: "gold", from: null, until: "2026-11-21" } },
        coming: { f: { value: "gold", from: "2026-11-23", until: null } },
      });
      const timed = field("choice", { hasPeriod: true });
      expect(await found(ctx, timed, "is", "gold")).toEqual(["always", "now"]);
      expect(await found(ctx, timed, "is_set")).toEqual(["always", "now"]);
      expect(await found(ctx, timed, "is_empty")).toEqual(["coming", "past"]);
    },
    { now: new Date("2026-11-22T12:00:00Z") },
  );
});

it("refuses what the kind can't be asked, and values that the field can't have", async () => {
  await rolledBack(async (ctx) => {
    const ask = (kind: CustomField["kind"], operator: CustomOperator, value: string) => () =>
      customFilterCondition(ctx, field(kind), { operator, value });
    expect(ask("flag", "contains", "x")).toThrow(/choose/);
    expect(ask("number", "at_least", "many")).toThrow(/number/);
    expect(ask("choice", "is", "brass")).toThrow(/choose/);
    expect(ask("text", "is", "")).toThrow(/required/);
    expect(operatorsOf("money")).toEqual(["is", "at_least", "at_most", "is_set", "is_empty"]);
  });
});

it("takes keys and values as values: nothing typed becomes SQL", async () => {
  await rolledBack(async (ctx) => {
    const key = `f' or true --`;
    await fill(ctx, { a: { [key]: "x" }, b: {} });
    expect(await found(ctx, field("text", { key }), "is", `x`)).toEqual(["a"]);
    expect(await found(ctx, field("text", { key }), "is", `x' or true --`)).toEqual([]);
    expect(await found(ctx, field("text", { key }), "contains", `%`)).toEqual([]);
  });
});

it("sorts each kind as people order it", async () => {
  const sorted = async (of: ReturnType<typeof field>, values: Record<string, CustomValues>) =>
    rolledBack(async (ctx) => {
      await fill(ctx, values);
      const by = customSortExpression(ctx, of);
      const rows = await ctx.tx
        .select({ name: customers.name })
        .from(customers)
        .orderBy(sql`${by} nulls last`, customers.name);
      return rows.map(({ name }) => name).join("");
    });
  expect(await sorted(field("text"), { a: { f: "Öl" }, b: { f: "Zebra" }, c: {}, d: { f: "Ål" } })).toBe(
    "bdac",
  );
  expect(await sorted(field("number"), { a: { f: "10" }, b: { f: "9" }, c: {}, d: { f: "x" } })).toBe("bacd");
  expect(
    await sorted(field("money"), {
      a: { f: { amount: "100.00", currency: "SEK" } },
      b: { f: { amount: "20.00", currency: "SEK" } },
    }),
  ).toBe("ba");
  expect(await sorted(field("date"), { a: { f: "2026-12-01" }, b: { f: "2026-02-01" } })).toBe("ba");
  expect(await sorted(field("choice"), { a: { f: "tin" }, b: { f: "gold" }, c: {} })).toBe("bac");
  expect(await sorted(field("choices"), { a: { f: ["silver"] }, b: { f: ["gold", "tin"] } })).toBe("ba");
  expect(await sorted(field("flag"), { a: { f: true }, b: { f: false }, c: {} })).toBe("bac");
  const timed = field("number", { hasPeriod: true });
  expect(
    await sorted(timed, {
      a: { f: { value: "2", from: null, until: null } },
      b: { f: { value: "1", from: null, until: null } },
    }),
  ).toBe("ba");
});

it("works on contacts alike", async () => {
  await rolledBack(async (ctx) => {
    const known = await addField(ctx, "f", "choice", { entity: "contact" });
    await ctx.tx.insert(contacts).values([
      { firstName: "A", custom: { f: "gold" } },
      { firstName: "B", custom: {} },
    ]);
    const rows = await ctx.tx
      .select({ name: contacts.firstName })
      .from(contacts)
      .where(customFilterCondition(ctx, known, { operator: "is", value: "gold" }))
      .orderBy(customSortExpression(ctx, known));
    expect(rows).toEqual([{ name: "A" }]);
  });
});

it("answers equality by the index on own values", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`set local statement_timeout = 0`);
    await ctx.tx.execute(sql`
      insert into customers (name, country, custom)
      select 'Kund ' || g, 'SE', case when g % 3 = 0 then '{}'::jsonb
             else jsonb_build_object('f', case when g % 400 = 1 then 'gold' else 'silver' end, 'n', (g % 997)::text) end
        from generate_series(1, 8000) g`);
    await ctx.tx.execute(sql`analyze customers`);
    const condition = customFilterCondition(ctx, field("choice"), { operator: "is", value: "gold" });
    const { rows } = await ctx.tx.execute<{ "QUERY PLAN": string }>(
      sql`explain select id from customers where ${condition}`,
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain(
      "Bitmap Index Scan on customers_custom",
    );
    expect((await names(ctx, condition)).length).toBeGreaterThan(10);
  });
});
