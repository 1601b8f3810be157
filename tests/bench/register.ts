import { sql } from "drizzle-orm";
import type pg from "pg";
import { closePools } from "@/db/client";
import { provisionTenant } from "@/db/provision-tenant";
import { listContacts } from "@/lib/contacts/list-contacts";
import type { Ctx } from "@/lib/core/context";
import { writeCursor } from "@/lib/core/paging";
import { getCustomer } from "@/lib/customers/get-customer";
import { listCustomers } from "@/lib/customers/list-customers";
import { findDuplicates } from "@/lib/duplicates/find-duplicates";
import { searchEverything } from "@/lib/search/search-everything";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { capture } from "./captured";
import { median, ms, quantile, ratio, table } from "./figures";
import { fillRegister } from "./fill-register";
import { inSchema } from "./in-schema";

const customers = Number(process.env.BENCH_CUSTOMERS || 1_000_000);
const contacts = Math.round(customers * 1.5);
const rounds = 5;
const searches =
  "åkerlund|Åkerberg|bygg|sandberg|lindström & söner|500123|5500500123|070-1234567|040-123456|+4640500123|info500@|anna lindberg|karin sandströ|björkqvist transport|berg|an|ab|a/s|sö|østlund|oestlund|Lindbreg|Sandstörm|Kvaldhal|balavik|balavik energi|Hellgrenn|göteborg|malmö bygg|post.example|erik.bjork|maskin as|ka|Silje Sørensen|skoghaug data|zizzzz|qwertyuiop|Sjödahl Fastighter|rosmark invest oslo|lundsson|Østrebakke|hagvik|konsult|Ekstedt & Ekmark|70012345|lars|maria by".split(
    "|",
  );

type Read = { name: string; run: ((ctx: Ctx) => Promise<unknown>)[] };

/** How long people wait for a register of a million: each read as the program does it, beside its SQL sent bare. */
export async function benchRegister(): Promise<void> {
  const database = await benchDatabase({ fast: true });
  try {
    const admin = await database.connect();
    const schema = await provisionTenant(admin, benchSecretKey, "sv");
    await fillRegister(admin, schema, { customers, contacts });
    await admin.end();
    await database.restart({ fast: false });
    const bare = await database.connect(schema);
    const rows = [["Reads", "median ms", "p95 ms", "bare SQL ms", "ratio"]];
    for (const read of await inSchema(schema, reads)) rows.push(await measure(schema, bare, read));
    await bare.end();
    const size = `${customers.toLocaleString("en")} customers, ${contacts.toLocaleString("en")} contacts`;
    console.log(
      `\n${size}\n${table(rows)}\n  promised: search 50 ms p95 at the database, page 10,000 within 2× of page 1, duplicates 50 ms`,
    );
  } finally {
    await closePools();
    await database.remove();
  }
}

async function measure(schema: string, bare: pg.Client, { name, run }: Read): Promise<string[]> {
  const took: number[] = [];
  const sqlTook: number[] = [];
  for (const one of run) {
    const statements = await capture(() => inSchema(schema, one));
    const selects = statements.filter(({ text }) => /^\s*(select|with|\()/i.test(text));
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      await inSchema(schema, one);
      took.push(performance.now() - began);
      const sent = performance.now();
      for (const { text, values } of selects) await bare.query(text, values);
      sqlTook.push(performance.now() - sent);
    }
  }
  const [whole, alone] = [median(took), median(sqlTook)];
  return [name, ms(whole), ms(quantile(took, 0.95)), ms(alone), ratio(whole, alone)];
}

async function reads(ctx: Ctx): Promise<Read[]> {
  const list = (name: string, asked: Parameters<typeof listCustomers>[1]): Read => ({
    name: `customers: ${name}`,
    run: [(it) => listCustomers(it, asked)],
  });
  const { rows } = await ctx.tx.execute<{
    id: string;
    name: string;
    city: string;
    category: string;
    owner: string;
    ownerName: string;
  }>(sql`
    select c.id, c.name, c.city, (select id from categories limit 1) as category, c.owner_id as owner,
           (select name from employees e where e.id = c.owner_id) as "ownerName" from customers c
     where c.visibility = 'everyone' order by c.name collate "sv-x-icu", c.id offset ${Math.floor(customers / 2)} limit 1`);
  const middle = rows[0] ?? { id: "", name: "", city: "", category: "", owner: "", ownerName: "" };
  const deep = writeCursor({
    side: "after",
    page: Math.floor(customers / 100),
    values: [middle.name, middle.id],
  });
  const at = (...values: string[]) =>
    writeCursor({ side: "after", page: Math.floor(customers / 100), values: [...values, middle.id] });
  const candidate = { entity: "customer" as const, name: "Åkerlund Bygg AB", country: "SE" };
  return [
    {
      name: `search: ${searches.length} queries`,
      run: searches.map((q) => (it: Ctx) => searchEverything(it, { q, limit: 5 })),
    },
    list("page 1, by name", {}),
    list("the page in the middle, by name", { cursor: deep }),
    list("by last change", { sort: "updated" }),
    list("by number", { sort: "number" }),
    list("by city", { sort: "city" }),
    list("by city, in the middle", { sort: "city", cursor: at(middle.city) }),
    list("by owner", { sort: "owner" }),
    list("by owner, in the middle", { sort: "owner", cursor: at(middle.ownerName, middle.name) }),
    list("counted to the last", { count: "exact" }),
    list("by e-mail, which has no index, of one city", {
      sort: "email",
      where: [`owner:any:${middle.owner}`, `city:is:${middle.city}`],
    }),
    list("of a city and a size", { where: [`city:is:${middle.city}`, "employees:from:290"] }),
    list("of a city, or with a word in the name", {
      match: "any",
      where: [`city:is:${middle.city}`, "name:contains:bygg"],
    }),
    list("with a word in a field that has no index", { where: ["website:contains:balavik"] }),
    list("of one owner", { where: [`owner:any:${middle.owner}`] }),
    list("of one category", { where: [`category:any:${middle.category}`] }),
    list("suppliers", { type: "supplier" }),
    list("searched, many hits", { q: "bygg" }),
    list("searched, few hits", { q: "balavik energi" }),
    { name: "contacts: page 1, by surname", run: [(it) => listContacts(it, {})] },
    {
      name: "duplicates: by number, e-mail, telephone and name",
      run: [
        (it) =>
          findDuplicates(it, {
            ...candidate,
            orgNumber: "5500500123",
            emails: ["info77@a.example"],
            phones: ["040-500123"],
          }),
      ],
    },
    { name: "duplicates: by name alone", run: [(it) => findDuplicates(it, candidate)] },
    { name: "card: the customer itself", run: [(it) => getCustomer(it, { id: middle.id })] },
  ];
}
