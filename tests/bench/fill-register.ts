import type pg from "pg";
import { progressBar } from "@/scripts/serve/progress";

const names =
  "Björk Berg Lind Ek Sjö Strand Sand Holm Lund Ström Fors Dal Hed Gran Hag Skog Vik Åker Ängs Öst Nord Söder Väst Kval Hell Ros Sten Alm Asp Blom Ødegård Bjørn Sør Lykke Østre Kjær";
const endings =
  "berg ström kvist gren qvist man lund mark dahl stedt sson sen vall vik by rud haug nes gård holt sjö backe";
const given =
  "Anna Erik Karin Lars Maria Nils Ingrid Olof Åsa Östen Bjørn Kjell Silje Ingunn Søren Mette Jens Kirsten Pekka Aino Jukka Liisa Håkon Øyvind Åse Sigrid Torbjörn Göran Malin Linnéa René Sofie";
const trades =
  "Bygg El VVS Transport Konsult Fastigheter Data Måleri Plåt Energi Skog Maskin Café Handel Invest Rör Tak Golv Glas Trädgård Städ Entreprenad Industri Teknik";
const cities =
  "Malmö Lund Göteborg Uppsala Umeå Oslo Bergen Trondheim Ålesund København Aarhus Odense Helsinki Åbo Örebro Växjö Tromsø Århus";
const invented = [
  "ba ko ri mu te vo sa li ne da fja hjo pe gu zi xo ky wå",
  "la ro mi ndu ste vri kka ppo nne rsa lta gnu bbe",
  "x n s r vik tek lo ma ris dor gen sys bo na via med plan form fab net",
];

const list = (words: string) => `array['${words.split(" ").join("','")}']`;
const of = (words: string, seed: string) =>
  `(${list(words)})[1 + abs(hashint8(${seed})) % ${words.split(" ").length}]`;
const surname = (seed: string) => `${of(names, `${seed} * 3`)} || ${of(endings, `${seed} * 7 + 1`)}`;
const word = (seed: string) =>
  `initcap(${invented.map((part, i) => of(part, `${seed} * 11 + ${i}`)).join(" || ")})`;

const perStep = 100_000;

/** Fills a register with made-up companies, private customers and contacts, the same at every run; triggers off, indexes made at the end. */
export async function fillRegister(
  client: pg.Client,
  schema: string,
  {
    customers,
    contacts,
    ownerOnlyEvery = 50,
  }: { customers: number; contacts: number; ownerOnlyEvery?: number },
): Promise<void> {
  const tables = ["customers", "contacts", "contact_roles"];
  await client.query(
    `set search_path = ${schema}, app, ext; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off;
     set session_replication_role = replica`,
  );
  const indexes = await dropIndexes(client, schema, tables);
  await client.query("insert into employees (name) select 'Säljare ' || g from generate_series(1, 50) g");
  await client.query(
    "insert into categories (name) values ('Ramavtal'), ('Prospekt'), ('Nyckelkund') on conflict do nothing",
  );
  const steps = Math.ceil(customers / perStep) + Math.ceil(contacts / perStep) + indexes.length + 3;
  let done = 0;
  const show = progressBar(`Filling a register with ${customers.toLocaleString("en")} customers`);
  const step = async (sql: string) => {
    await client.query(sql);
    show(++done, steps);
  };
  for (let from = 1; from <= customers; from += perStep)
    await step(customersFrom(from, Math.min(customers, from + perStep - 1), ownerOnlyEvery));
  for (let from = 1; from <= contacts; from += perStep)
    await step(contactsFrom(from, Math.min(contacts, from + perStep - 1)));
  await step(
    `insert into contact_roles (contact_id, customer_id, titles, is_primary)
     select p.id, c.id, array['VD'], true from (select id, row_number() over (order by id) as n from contacts) p
       join (select id, row_number() over (order by id) as n from customers) c on c.n = 1 + p.n % ${Math.floor(customers * 0.9)}`,
  );
  await step(
    `insert into customer_categories (customer_id, category_id)
     select c.id, k.id from customers c join categories k on abs(hashint8(c.number::bigint)) % 7 = abs(hashtext(k.name)) % 7`,
  );
  await step(
    `insert into search_words (word) select distinct w from (select name as names from customers
       union all select concat_ws(' ', first_name, last_name) from contacts) n, app.words_of(n.names) w`,
  );
  for (const index of indexes) await step(index);
  await client.query("set session_replication_role = origin");
  for (const table of [...tables, "customer_categories", "search_words", "employees"])
    await client.query(`vacuum (analyze) ${schema}.${table}`);
}

/** Takes the tables' indexes away for a quick fill; returns the statements that make them again. */
export async function dropIndexes(client: pg.Client, schema: string, tables: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
      where schemaname = $1 and tablename = any($2) and indexname not in (select conname from pg_constraint)`,
    [schema, tables],
  );
  for (const { name } of rows) await client.query(`drop index ${schema}.${name}`);
  return rows.map(({ made }) => made);
}

const customersFrom = (from: number, to: number, ownerOnlyEvery: number) => `
  insert into customers (name, kind, first_name, last_name, number, org_number, country, city, street, postcode, email, phone, phone_e164,
      owner_id, visibility, website, is_supplier, employee_count, created_at, updated_at)
  select case when g % 20 = 0 then f || ' ' || s else
      case g % 3 when 0 then s || ' ' || t when 1 then o || ' ' || t else s || ' & ' || s2 || ' ' || t end || l end,
    case when g % 20 = 0 then 'person' else 'company' end, case when g % 20 = 0 then f end, case when g % 20 = 0 then s end,
    g::text, case when g % 20 <> 0 then '55' || lpad(g::text, 8, '0') end, 'SE', city, s || 'gatan ' || g % 90, lpad((10000 + g % 80000)::text, 5, '0'),
    'info' || g || '@' || app.norm(o) || '.example', '0' || (40 + g % 50) || '-' || lpad((g % 1000000)::text, 6, '0'),
    '+46' || (40 + g % 50) || lpad((g % 1000000)::text, 6, '0'),
    e.ids[1 + g % 50], case when g % ${ownerOnlyEvery} = 1 then 'owner' else 'everyone' end, 'https://' || app.norm(o) || g || '.example', g % 7 = 0, g % 300,
    now() - make_interval(secs => g), now() - make_interval(secs => (g * 7919) % 1000003)
  from (select g, ${of(given, "g * 5")} as f, ${surname("g")} as s, ${surname("g + 31")} as s2, ${word("g")} as o, ${of(trades, "g * 13")} as t,
      (array[' AB', ' AB', ' AB', ' AS', ' AS', ' ApS', ' A/S', ' Oy', ' HB', ''])[1 + g % 10] as l, ${of(cities, "g * 17")} as city
    from generate_series(${from}::bigint, ${to}) g) made,
    (select array_agg(id order by id) as ids from employees) e`;

const contactsFrom = (from: number, to: number) => `
  insert into contacts (first_name, last_name, email, phone, phone_e164, owner_id, visibility, updated_at)
  select f, s || case when g % 7 = 0 then '-' || s2 else '' end, app.norm(f) || '.' || app.norm(s) || g || '@post.example',
    '070-' || lpad((g * 7919 % 10000000)::text, 7, '0'), '+4670' || lpad((g * 7919 % 10000000)::text, 7, '0'),
    e.ids[1 + g % 50], case when g % 50 = 1 then 'owner' else 'everyone' end, now() - make_interval(secs => g)
  from (select g, ${of(given, "g * 19")} as f, ${surname("g * 2")} as s, ${surname("g * 2 + 5")} as s2 from generate_series(${from}::bigint, ${to}) g) made,
    (select array_agg(id order by id) as ids from employees) e`;
