import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { exports } from "@/db/tenant/schema/exports";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";

/** An archive that is ready and can still be fetched. */
export const getArchive = query(
  { name: "get-archive", permission: "privacy:write", input: z.object({ archiveId: uuid() }) },
  async ({ tx, now }, { archiveId }) => {
    const [found] = await tx
      .select({ id: exports.id, at: exports.at, rowCount: exports.rowCount })
      .from(exports)
      .where(and(eq(exports.id, archiveId), eq(exports.subject, "archive"), gt(exports.expiresAt, now)));
    if (!found) throw notFound();
    return found;
  },
);
