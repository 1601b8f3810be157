import { customers } from "@/db/tenant/schema/customers";
import { createCase } from "@/lib/cases/create-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";

type NewCustomer = Partial<typeof customers.$inferInsert>;
type CaseValues = Partial<Parameters<typeof createCase>[1]>;

/** What most tests of cases need: default statuses and reasons, a customer, and a way to make more. */
export async function sampleCases(ctx: Ctx) {
  const administrator = { ...ctx, actor: { ...ctx.actor, role: "administrator" as const } };
  await setUpCases(administrator, {});
  const statuses = await listCaseStatuses(ctx, {});
  const reasons = await listCaseReasons(ctx, {});
  const idOf = (rows: { id: string; name: string }[], name: string): string => {
    const row = rows.find((candidate) => candidate.name === name);
    if (!row) throw new Error(`no ${name}`);
    return row.id;
  };
  const addCustomer = async (values: NewCustomer = {}): Promise<string> => {
    const [row] = await ctx.tx
      .insert(customers)
      .values({ name: "Åkerlund & Söner AB", country: "SE", ...values })
      .returning({ id: customers.id });
    return row?.id ?? "";
  };
  const customerId = await addCustomer();
  return {
    customerId,
    pipelineId: statuses[0]?.pipelineId ?? "",
    addCustomer,
    statusId: (name: string) => idOf(statuses, name),
    reasonId: (name: string) => idOf(reasons, name),
    addCase: (values: CaseValues = {}) =>
      createCase(ctx, { title: "Takbyte Storgatan 8", customerId, ...values }),
  };
}
