import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { z } from "zod";
import { imports } from "@/db/tenant/schema/imports";
import { platformTransaction, tenantTransaction } from "@/db/transaction";
import type { Actor, Ctx, Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { log } from "@/lib/core/log";
import { can } from "@/lib/core/permissions";
import { runAndTell } from "@/lib/jobs/in-tenant";
import { findEmployeeMember } from "@/lib/members/find-employee-member";
import { findTenant } from "@/lib/organisations/find-tenant";
import { checkRows } from "./check-rows";
import { FileRefused } from "./files/refused";
import { runRows } from "./run-rows";
import { stageRows } from "./stage-rows";
import type { Within } from "./stored-file";

const Payload = z.object({ organisationId: z.uuid(), importId: z.uuid(), employeeId: z.uuid() });
const verb = "import-file";

/**
 * Takes an import as far as it goes without its owner: reads the file, makes the dry run, or writes the rows, as its state
 * says. Killed and run again it goes on where it was.
 */
export async function workImport(payload: unknown, helpers?: Pick<JobHelpers, "job">): Promise<void> {
  const { organisationId, importId, employeeId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const actor = await actorOf(tenant, employeeId);
  const within = (batchId: string): Within => transactions(tenant, actor, batchId);
  // Waits at the row for the verb that queued this, and for a worker that was taken to be dead.
  const job = await within(importId)(async ({ tx }) => {
    await tx.execute(sql`set local lock_timeout = '60s'; set local statement_timeout = '60s'`);
    const own = and(eq(imports.id, importId), eq(imports.ownerId, employeeId));
    const [row] = await tx.select().from(imports).where(own).for("update");
    return row;
  });
  if (!job) return;
  try {
    if (!can(actor.role, "import:run")) throw new FileRefused("forbidden");
    if (job.state === "reading") await stageRows(within(importId), job);
    if (job.state === "checking") await checkRows(within(importId), job);
    if (job.state === "running" && job.batchId) await runRows(within(job.batchId), importId);
  } catch (error) {
    const isLast = helpers !== undefined && helpers.job.attempts >= helpers.job.max_attempts;
    if (!(error instanceof FileRefused || isLast)) throw error;
    if (!(error instanceof FileRefused)) log().error({ err: error, importId }, "an import has failed");
    const failure = error instanceof FileRefused ? error.message : "unexpected";
    await within(importId)(({ tx }) =>
      tx.update(imports).set({ state: "failed", failure }).where(eq(imports.id, importId)),
    );
  }
}

/** Whoever began the import, with the role that they have now. */
async function actorOf(tenant: Tenant, employeeId: string): Promise<Actor> {
  const member = await platformTransaction((tx) => findEmployeeMember(tx, tenant.organisationId, employeeId));
  if (!member) throw new Error("whoever began the import is no member any more");
  return member;
}

function transactions(tenant: Tenant, actor: Actor, batchId: string): Within {
  const origin = { actorId: actor.employeeId, batchId, verb };
  return (run) => {
    const now = new Date();
    const ctx: Omit<Ctx, "tx"> = { tenant, actor, now, today: dateIn(tenant.timeZone, now), batchId };
    return tenantTransaction(tenant.schema, "write", origin, (tx) =>
      runAndTell({ ...ctx, tx }, run, { goesOn: true }),
    );
  };
}
