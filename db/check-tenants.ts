import type pg from "pg";
import { withAdmin } from "./admin";
import { countWrongCaseHistory } from "./case-history";
import { countWrongStaySums } from "./case-stay-sums";
import { countWrongCaseSums } from "./case-sums";
import { describeSchema } from "./describe-schema";
import { countWrongKeptCases } from "./kept-cases";
import { readMigrations } from "./migration-files";
import type { CollationKey } from "./names";
import { describeFreshTenant } from "./provision-tenant";

/** `subject` is the schema or login that is not as it should be. */
export type Finding = { subject: string; fault: string };
type Entry = {
  name: string;
  version: number;
  collation: CollationKey;
  error: string | null;
  hasSchema: boolean;
  hasLogin: boolean;
};

/**
 * Compares every organisation's schema with one made now, and the platform's list with the schemas and logins that
 * there are; and what each keeps of its cases' sums and history with cases and log. Reads only; what it makes to compare with, it takes back.
 */
export async function checkTenants({
  adminUrl,
  onProgress,
}: {
  adminUrl: string;
  onProgress?: (done: number, total: number) => void;
}): Promise<{ schemas: number; findings: Finding[] }> {
  return withAdmin(adminUrl, async (client) => {
    // What is on the path is shown without its schema, so that nothing but the catalogue may be.
    await client.query("set search_path = pg_catalog");
    const entries = await listed(client);
    const findings = [...(await strays(client)), ...(await unruly(client))];
    const newest = readMigrations("tenant").at(-1)?.version ?? 0;
    const fresh = new Map<CollationKey, string[]>();
    for (const [index, entry] of entries.entries()) {
      const fault = await faultOf(client, entry, newest, fresh);
      if (fault !== null) findings.push({ subject: entry.name, fault });
      onProgress?.(index + 1, entries.length);
    }
    return { schemas: entries.length, findings };
  });
}

async function listed(client: pg.Client): Promise<Entry[]> {
  const { rows } = await client.query(
    `select schema_name as name, schema_version as version, collation_key as collation, migration_error as error,
            to_regnamespace(schema_name) is not null as "hasSchema", to_regrole(schema_name) is not null as "hasLogin"
       from platform.tenant_schemas order by 1`,
  );
  return rows;
}

async function faultOf(
  client: pg.Client,
  entry: Entry,
  newest: number,
  fresh: Map<CollationKey, string[]>,
): Promise<string | null> {
  if (!entry.hasSchema) return "is listed, but there is no such schema";
  if (!entry.hasLogin) return "has no login";
  if (entry.version !== newest) {
    const why = entry.error ? `: ${entry.error}` : "";
    return `is at version ${entry.version} of ${newest}${why}`;
  }
  const wanted = fresh.get(entry.collation) ?? (await describeFreshTenant(client, entry.collation));
  fresh.set(entry.collation, wanted);
  const found = await describeSchema(
    async (text, values) => (await client.query(text, values)).rows,
    entry.name,
  );
  const differs = difference(wanted, found);
  if (differs !== null) return differs;
  const wrong = await countWrongCaseSums(client, entry.name);
  if (wrong > 0) return `keeps ${wrong} sums of cases that are wrong`;
  const untold = await countWrongCaseHistory(client, entry.name);
  if (untold > 0) return `keeps ${untold} rows of cases' history that the change log does not tell`;
  const unstood = await countWrongStaySums(client, entry.name);
  if (unstood > 0) return `keeps ${unstood} sums of cases' stays that are wrong`;
  const unkept = await countWrongKeptCases(async (text) => (await client.query(text)).rows, entry.name);
  return unkept > 0 ? `keeps ${unkept} parts of the reports that its cases don't tell` : null;
}

function difference(wanted: string[], found: string[]): string | null {
  const has = new Set(found);
  const should = new Set(wanted);
  const missing = wanted.filter((line) => !has.has(line)).map((line) => `lacks ${firstLine(line)}`);
  const extra = found.filter((line) => !should.has(line)).map((line) => `has ${firstLine(line)}`);
  const all = [...missing, ...extra];
  if (all.length === 0) return null;
  const more = all.length > 3 ? ` and ${all.length - 3} more` : "";
  return `differs from a fresh one: ${all.slice(0, 3).join("; ")}${more}`;
}

const firstLine = (text: string) => text.split("\n", 1)[0]?.slice(0, 160) ?? "";

/** Schemas and logins that nobody lists, and organisations without a schema of their own. */
async function strays(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query(
    `select nspname as subject, 'is a schema that is not listed' as fault from pg_namespace
      where nspname ~ '^t_' and nspname not in (select schema_name from platform.tenant_schemas)
     union all
     -- A login that another database of this server uses is none of ours.
     select rolname, 'is a login without a schema' from pg_roles r
      where rolname ~ '^t_[a-z2-7]{26}$' and to_regnamespace(rolname) is null
        and not exists (select from pg_shdepend d where d.refobjid = r.oid and d.dbid <> 0
                           and d.dbid <> (select oid from pg_database where datname = current_database()))
     union all
     select s.schema_name, 'is claimed by no organisation' from platform.tenant_schemas s
      where claimed_at is not null and not exists (select from platform.organisations o where o.schema_name = s.schema_name)
     union all
     select o.schema_name, 'is used by ' || o.slug || ' but not claimed' from platform.organisations o
       join platform.tenant_schemas s using (schema_name) where s.claimed_at is null
     order by 1`,
  );
  return rows;
}

/** Logins that may do more than work in their own schema, and objects that the owner's role does not own. */
async function unruly(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query(
    `select rolname as subject, 'may do more than a login of an organisation should' as fault from pg_roles
      where rolname ~ '^t_' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls or not rolcanlogin)
     union all
     select member::regrole::text, 'is a member of ' || roleid::regrole from pg_auth_members
      where member::regrole::text ~ '^t_'
     union all
     select nspname, 'holds ' || relname || ', which vekt_owner does not own' from pg_class c
       join pg_namespace n on n.oid = relnamespace
      where nspname ~ '^t_' and relowner <> 'vekt_owner'::regrole
     order by 1`,
  );
  return rows;
}
