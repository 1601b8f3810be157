import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { exports } from "@/db/tenant/schema/exports";
import { query } from "@/lib/core/query";

export type ArchiveRow = Awaited<ReturnType<typeof listArchives>>[number];

const shown = 5;

/** The latest archives of everything, those being made and those that are gone again included. */
export const listArchives = query(
  { name: "list-archives", permission: "privacy:write", input: z.object({}) },
  async ({ tx, now }) => {
    const rows = await tx
      .select({
        id: exports.id,
        at: exports.at,
        actorName: employees.name,
        finishedAt: exports.finishedAt,
        failedAt: exports.failedAt,
        expiresAt: exports.expiresAt,
        byteCount: exports.byteCount,
        rowCount: exports.rowCount,
      })
      .from(exports)
      .leftJoin(employees, eq(employees.id, exports.actorId))
      .where(eq(exports.subject, "archive"))
      .orderBy(desc(exports.at))
      .limit(shown);
    const stateOf = ({ failedAt, expiresAt }: (typeof rows)[number]) => {
      if (failedAt) return "failed" as const;
      if (!expiresAt) return "running" as const;
      return expiresAt > now ? ("ready" as const) : ("gone" as const);
    };
    return rows.map((row) => ({ ...row, state: stateOf(row) }));
  },
);
