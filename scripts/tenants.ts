// npm run tenants -- list | create | migrate | check | recount | secrets | export | import
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { Command } from "commander";
import { withAdmin } from "@/db/admin";
import { bootstrapDatabase } from "@/db/bootstrap";
import { refillCaseHistory } from "@/db/case-history";
import { recountStaySums } from "@/db/case-stay-sums";
import { recountCaseSums } from "@/db/case-sums";
import { checkTenants } from "@/db/check-tenants";
import { closePools } from "@/db/client";
import { forgetKeptCases } from "@/db/kept-cases";
import { migrateTenants } from "@/db/migrate";
import { readMigrations } from "@/db/migration-files";
import { fillStock, renewPasswords } from "@/db/provision-tenant";
import { acquirePostgres } from "@/db/server/acquire-postgres";
import { tenantVersion } from "@/db/versions";
import { env, refuseWeakKey } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { type Locale, locales } from "@/lib/core/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { countries, isCountry } from "@/lib/organisations/countries";
import { createOrganisation } from "@/lib/organisations/create-organisation";
import { keptSecret } from "./serve/kept-secret";
import { pointTo } from "./serve/open-database";
import { progressBar } from "./serve/progress";
import { exportTenant } from "./tenants/export-tenant";
import { importTenant } from "./tenants/import-tenant";

type Reached = { adminUrl: string; secretKey: string };
type NewOrganisation = {
  name: string;
  country: string;
  email: string;
  person?: string;
  slug?: string;
  language?: string;
  password?: string;
};

type ImportOptions = { email: string; person?: string; name?: string; slug?: string; password?: string };

const program = new Command("tenants").description("Looks after the organisations' schemas.");
program
  .command("list")
  .description("every organisation with its schema and version")
  .option("--size", "with the size on disk; slow with many organisations")
  .action(({ size }: { size?: boolean }) => reach((database) => list(database, size === true)));
program
  .command("create")
  .description("a new organisation with its first administrator, whose password is printed once")
  .requiredOption("--name <name>", "the organisation's name")
  .requiredOption("--country <code>", `${Object.keys(countries).slice(0, 4).join(", ")}, …`)
  .requiredOption("--email <address>", "the administrator's")
  .option("--person <name>", "the administrator's name; else taken from the address")
  .option("--slug <slug>", "its address; else made from the name")
  .option("--language <code>", `${locales.join(", ")}; else the country's`)
  .option("--password <password>", "else a random one")
  .action((options: NewOrganisation) => reach((database) => create(database, options)));
program
  .command("migrate")
  .description("brings every schema to the newest version; those that fail are named and set aside")
  .option("--workers <n>", "schemas at a time", "3")
  .action(({ workers }: { workers: string }) => reach((database) => migrate(database, Number(workers))));
program
  .command("check")
  .description(
    "compares every schema with a fresh one, the list with what there is, kept sums with their cases, kept history with the log",
  )
  .action(() => reach(check));
program
  .command("recount")
  .description("makes an organisation's kept sums and history of cases anew, where check finds them wrong")
  .argument("<schema>", "as check names it")
  .action((schema: string) =>
    reach(({ adminUrl }) =>
      withAdmin(adminUrl, async (client) => {
        await recountCaseSums(client, schema);
        await refillCaseHistory(client, schema);
        await recountStaySums(client, schema);
        await forgetKeptCases(client, schema);
      }),
    ),
  );
program
  .command("secrets")
  .description("gives every login the password that follows from SECRET_KEY, after the key was changed")
  .action(() => reach(secrets));
program
  .command("export")
  .description("everything that an organisation has as one archive, with counts and hashes")
  .argument("<slug>", "the organisation's address")
  .argument("<file>", "the archive to be made")
  .action((slug: string, file: string) => reach(() => takeOut(slug, file)));
program
  .command("import")
  .description("a new organisation out of an archive; compares counts and hashes afterwards")
  .argument("<file>", "the archive")
  .requiredOption(
    "--email <address>",
    "the administrator's, who takes the place of the employee with that address",
  )
  .option("--person <name>", "the administrator's name; else taken from the address")
  .option("--name <name>", "the organisation's name; else the archive's")
  .option("--slug <slug>", "its address; else made from the name")
  .option("--password <password>", "else a random one")
  .action((file: string, options: ImportOptions) => reach((database) => bringIn(database, file, options)));
await program.parseAsync();

/** Finds the database, embedded or at DATABASE_URL, with its shared ground up to date. */
async function reach(work: (database: Reached) => Promise<void>): Promise<void> {
  const dataDir = resolve(env().dataDir);
  const external = process.env.DATABASE_URL;
  const embedded = external
    ? null
    : await acquirePostgres({ dataDir, fast: process.env.VEKT_FAST_DB === "1" });
  try {
    const secretKey =
      env().secretKey ?? keptSecret(dataDir, "secret-key", () => randomBytes(32).toString("base64url"));
    refuseWeakKey(secretKey);
    const url = external ?? embedded?.adminUrl ?? "";
    const { adminUrl } = await bootstrapDatabase({ adminUrl: url, secretKey });
    Object.assign(process.env, { SECRET_KEY: secretKey, ...pointTo(adminUrl) });
    await work({ adminUrl, secretKey });
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  } finally {
    await closePools();
    await embedded?.release();
  }
}

function explain(error: unknown): string {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  const t = translatorFor("en");
  const key = `errors.${error.message}` as "errors.required";
  return t.has(key) ? t(key) : error.message;
}

async function list({ adminUrl }: Reached, withSize: boolean): Promise<void> {
  const rows = await withAdmin(adminUrl, async (client) => {
    const size = `(select pg_size_pretty(sum(pg_total_relation_size(c.oid))) from pg_class c
                    where c.relnamespace = to_regnamespace(s.schema_name) and c.relkind = 'r')`;
    const { rows } = await client.query(
      `select coalesce(o.slug, '') as slug,
              coalesce(o.name, case when s.claimed_at is null then '(in stock)' else '(set aside)' end) as name,
              s.schema_name as schema, s.schema_version as version, s.migration_error as error
              ${withSize ? `, ${size} as size` : ""}
         from platform.tenant_schemas s left join platform.organisations o using (schema_name)
        order by o.slug nulls last, s.created_at`,
    );
    return rows as {
      slug: string;
      name: string;
      schema: string;
      version: number;
      error: string | null;
      size?: string;
    }[];
  });
  const width = (pick: (row: (typeof rows)[number]) => string) =>
    Math.max(0, ...rows.map((row) => pick(row).length));
  const slugs = width((row) => row.slug);
  const names = width((row) => row.name);
  for (const { slug, name, schema, version, error, size } of rows) {
    const state = version === tenantVersion ? `v${version}` : `v${version} of ${tenantVersion}`;
    const tail = [size, error].filter(Boolean).join("  ");
    console.log(`${slug.padEnd(slugs)}  ${name.padEnd(names)}  ${schema}  ${state}  ${tail}`.trimEnd());
  }
  const organisations = rows.filter((row) => row.slug !== "").length;
  console.log(`${organisations} organisations, ${rows.length - organisations} schemas in stock or set aside`);
}

async function create(database: Reached, options: NewOrganisation): Promise<void> {
  const country = options.country.toUpperCase();
  if (!isCountry(country)) throw new Error(`unknown country ${options.country}`);
  const locale = (options.language ?? countries[country].locale) as Locale;
  if (!locales.includes(locale)) throw new Error(`unknown language ${options.language}`);
  await fillStock({ ...database, target: 1 });
  const password = options.password ?? randomBytes(12).toString("base64url");
  const { slug } = await createOrganisation({
    name: options.name,
    slug: options.slug,
    country,
    locale,
    administrator: { name: options.person ?? nameFrom(options.email), email: options.email, password },
  });
  console.log(`${env().appUrl}/${slug}`);
  console.log(`${options.email}${options.password ? "" : `  ${password}`}`);
}

function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? email).split(/[._-]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

async function migrate({ adminUrl }: Reached, workers: number): Promise<void> {
  if (!Number.isInteger(workers) || workers < 1 || workers > 16) throw new Error("--workers is 1 to 16");
  const { migrated, failed } = await migrateTenants({
    adminUrl,
    workers,
    onProgress: progressBar("Migrating organisations"),
  });
  const newest = readMigrations("tenant").at(-1)?.version ?? 0;
  for (const { schema, error } of failed) console.error(`${schema}: ${error}`);
  console.log(`${migrated} brought to version ${newest}, ${failed.length} set aside`);
  if (failed.length > 0) process.exitCode = 1;
}

async function check({ adminUrl }: Reached): Promise<void> {
  const { schemas, findings } = await checkTenants({ adminUrl, onProgress: progressBar("Checking") });
  for (const { subject, fault } of findings) console.error(`${subject} ${fault}`);
  console.log(`${schemas} schemas checked, ${findings.length} faults`);
  if (findings.length > 0) process.exitCode = 1;
}

async function takeOut(slug: string, file: string): Promise<void> {
  const { tables, files } = await exportTenant(slug, file);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${file}: ${tables.length} tables, ${rows} rows, ${files} files`);
}

async function bringIn(database: Reached, file: string, options: ImportOptions): Promise<void> {
  await fillStock({ ...database, target: 1 });
  const { name, slug, email, person = nameFrom(email) } = options;
  const password = options.password ?? randomBytes(12).toString("base64url");
  const administrator = { name: person, email, password };
  const made = await importTenant({ adminUrl: database.adminUrl, file, name, slug, administrator });
  console.log(`${env().appUrl}/${made.slug}`);
  console.log(`${email}${options.password ? "" : `  ${password}`}`);
  if (made.isNewEmployee) console.log(`${person} is new among the employees`);
  for (const table of made.differing) console.error(`${table} differs from the archive`);
  console.log(`${made.tables} tables, ${made.differing.length} of them not as in the archive`);
  if (made.differing.length > 0) process.exitCode = 1;
}

async function secrets({ adminUrl, secretKey }: Reached): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select schema_name as name from platform.tenant_schemas order by 1",
    );
    const onProgress = progressBar("Renewing");
    for (let from = 0; from < rows.length; from += 100) {
      const part = rows.slice(from, from + 100);
      await renewPasswords(
        client,
        secretKey,
        part.map((row) => row.name),
      );
      onProgress(from + part.length, rows.length);
    }
    console.log(`${rows.length} logins have new passwords; restart Vekt for it to use them`);
  });
}
