import { sql } from "drizzle-orm";
import { platformRead } from "@/db/transaction";
import { platformVersion, tenantVersion } from "@/db/versions";

export type Readiness = {
  ready: boolean;
  checks: { database: boolean; platformSchema: boolean; tenantSchemas: boolean };
};

const patienceMs = 2_000;

/**
 * Whether this process can serve: the database answers within two seconds and its schemas are the ones that this code
 * was written for. An organisation that a migration set aside does not keep the others from being served.
 */
export async function getReadiness(): Promise<Readiness> {
  const found = await Promise.race([readVersions(), tooLate()]).catch(() => null);
  const checks = {
    database: found !== null,
    platformSchema: found !== null && found.platform >= platformVersion,
    tenantSchemas: found !== null && found.behind === 0,
  };
  return { ready: Object.values(checks).every(Boolean), checks };
}

async function readVersions(): Promise<{ platform: number; behind: number }> {
  const { rows } = await platformRead((tx) =>
    tx.execute<{ platform: number; behind: number }>(sql`
      select coalesce((select max(version) from platform.migrations), 0) as platform,
             (select count(*)::int from platform.tenant_schemas
               where schema_version < ${tenantVersion} and migration_error is null) as behind`),
  );
  return rows[0] ?? { platform: 0, behind: 0 };
}

function tooLate(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, null).unref());
}
