import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { z } from "zod";
import { exports } from "@/db/tenant/schema/exports";
import { platformTransaction } from "@/db/transaction";
import type { Tenant } from "@/lib/core/context";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenantOfSchema } from "@/lib/organisations/find-tenant-of-schema";
import { archiveHours, archivePath, archivesFolder } from "./archive-path";
import { writeArchive } from "./write-archive";

const Payload = z.object({ schema: z.string() });
const verb = "write-archive";
const hourMs = 3_600_000;

type Attempt = { job: Pick<JobHelpers["job"], "attempts" | "max_attempts"> };

/** Writes the archives that an organisation waits for. A killed worker's is begun anew: a half one is never seen. */
export async function writeArchives(payload: unknown, { job }: Attempt): Promise<void> {
  const tenant = await platformTransaction((tx) => findTenantOfSchema(tx, Payload.parse(payload).schema));
  for (let id = tenant && (await waiting(tenant)); tenant && id; id = await waiting(tenant)) {
    try {
      await write(tenant, id);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await note(tenant, id, { failedAt: new Date() });
      throw error;
    }
  }
}

const waiting = (tenant: Tenant): Promise<string | undefined> =>
  inTenantJob(tenant, verb, async ({ tx }) => {
    const [first] = await tx
      .select({ id: exports.id })
      .from(exports)
      .where(and(eq(exports.subject, "archive"), isNull(exports.finishedAt), isNull(exports.failedAt)))
      .orderBy(asc(exports.at))
      .limit(1);
    return first?.id;
  });

async function write(tenant: Tenant, id: string): Promise<void> {
  const path = archivePath(tenant.schema, id);
  const unfinished = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const manifest = await inTenantJob(
    tenant,
    verb,
    ({ tx, now }) => writeArchive(tx, tenant, now, createWriteStream(unfinished, { mode: 0o600 })),
    {},
    { mode: "read" },
  );
  await rename(unfinished, path);
  await note(tenant, id, {
    finishedAt: new Date(),
    expiresAt: new Date(Date.now() + archiveHours * hourMs),
    rowCount: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    byteCount: (await stat(path)).size,
  });
}

const note = (tenant: Tenant, id: string, values: Partial<typeof exports.$inferInsert>) =>
  inTenantJob(tenant, verb, ({ tx }) => tx.update(exports).set(values).where(eq(exports.id, id)));

/** Every hour: takes archives away whose time is over, and what a killed worker left. */
export async function purgeArchives(): Promise<void> {
  const folders = await readdir(archivesFolder()).catch(() => []);
  for (const folder of folders)
    for (const name of await readdir(join(archivesFolder(), folder))) {
      const path = join(archivesFolder(), folder, name);
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > archiveHours * hourMs) await rm(path);
    }
}
