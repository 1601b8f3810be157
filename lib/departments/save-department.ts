import { and, eq, isNull } from "drizzle-orm";
import { departments } from "@/db/tenant/schema/employees";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { DepartmentInput } from "./schema";

/** Adds a department, or renames it. */
export const saveDepartment = command(
  { name: "save-department", permission: "setting:write", input: DepartmentInput },
  async ({ tx }, { id, version, name }): Promise<{ name: string }> => {
    if (id === null) {
      await tx.insert(departments).values({ name });
      return { name };
    }
    const isIt = and(eq(departments.id, id), isNull(departments.archivedAt));
    const [row] = await tx
      .select({ version: departments.version })
      .from(departments)
      .where(isIt)
      .for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new DomainError("conflict", "conflict");
    await tx.update(departments).set({ name }).where(isIt);
    return { name };
  },
);
