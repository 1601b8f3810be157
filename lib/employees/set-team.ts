import { eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/tenant/schema/employees";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { optionalText, uuid } from "@/lib/core/fields";

const input = z.object({ employeeId: uuid(), team: optionalText(60) });

/** Puts one of the organisation's people into a team, or into none; reports add them up by it from now on, the past too. */
export const setTeam = command(
  { name: "set-team", permission: "setting:write", input },
  async ({ tx }, { employeeId, team }): Promise<{ name: string; team: string | null }> => {
    const [row] = await tx
      .update(employees)
      .set({ team })
      .where(eq(employees.id, employeeId))
      .returning({ name: employees.name, team: employees.team });
    if (!row) throw notFound();
    return row;
  },
);
