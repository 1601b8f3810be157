import { createWriteStream } from "node:fs";
import { eq } from "drizzle-orm";
import { organisations } from "@/db/platform/schema/organisations";
import { platformTransaction } from "@/db/transaction";
import type { ArchiveManifest } from "@/lib/exports/write-archive";
import { writeArchive } from "@/lib/exports/write-archive";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";

/** Everything that an organisation has, into a file that isn't there yet. */
export async function exportTenant(slug: string, path: string): Promise<ArchiveManifest> {
  const tenant = await platformTransaction(async (tx) => {
    const [found] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.slug, slug));
    if (!found) throw new Error(`no organisation ${slug}`);
    return findTenant(tx, found.id);
  });
  const out = createWriteStream(path, { flags: "wx", mode: 0o600 });
  return inTenantJob(
    tenant,
    "export-archive",
    (ctx) => writeArchive(ctx.tx, tenant, ctx.now, out),
    {},
    {
      mode: "read",
    },
  );
}
