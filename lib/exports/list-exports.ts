import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { exports } from "@/db/tenant/schema/exports";
import { beyond, cutPage, type Ordering, orderBy, readCursor, rowsPerPage } from "@/lib/core/paging";
import { query } from "@/lib/core/query";

export type ExportRow = Awaited<ReturnType<typeof listExports>>["rows"][number];

const newest: Ordering[] = [
  { by: exports.at, direction: "desc", nullable: false },
  { by: exports.id, direction: "desc", nullable: false },
];

/** Who took what out, newest first. */
export const listExports = query(
  {
    name: "list-exports",
    permission: "privacy:write",
    input: z.object({ cursor: z.string().max(4000).optional().catch(undefined) }),
  },
  async ({ tx }, asked) => {
    const cursor = readCursor(asked.cursor);
    const rows = await tx
      .select({
        id: exports.id,
        at: exports.at,
        key: sql<string>`${exports.at}::text`,
        actorName: employees.name,
        kind: exports.kind,
        subject: exports.subject,
        address: exports.address,
        format: exports.format,
        rowCount: exports.rowCount,
        failedAt: exports.failedAt,
      })
      .from(exports)
      .leftJoin(employees, eq(employees.id, exports.actorId))
      .where(beyond(newest, cursor))
      .orderBy(...orderBy(newest, cursor))
      .limit(rowsPerPage + 1);
    const page = cutPage(rows, cursor, ({ key, id: own }) => [key, own]);
    return { ...page, rows: page.rows.map(({ key: _, ...row }) => row) };
  },
);
