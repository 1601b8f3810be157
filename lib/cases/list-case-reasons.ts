import { asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { prepared } from "@/db/prepared";
import { caseReasons } from "@/db/tenant/schema/cases";
import type { TenantTx } from "@/db/transaction";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";

export type CaseReason = { id: string; outcome: "won" | "lost"; name: string; position: number };

/** Why cases are won or lost, as the organisation words it; one outcome's or both. */
export const listCaseReasons = query(
  {
    name: "list-case-reasons",
    permission: "case:read",
    input: z.object({ outcome: z.enum(["won", "lost"]).optional() }),
  },
  async ({ tx, actor, tenant }, { outcome }): Promise<CaseReason[]> => {
    const all = await statement(tx).execute();
    const rows = outcome ? all.filter((row) => row.outcome === outcome) : all;
    return rows.map(({ names, ...row }) => ({ ...row, name: nameIn(names, actor.locale, tenant.locale) }));
  },
);

const statement = prepared((tx: TenantTx) =>
  tx
    .select({
      id: caseReasons.id,
      outcome: caseReasons.outcome,
      names: caseReasons.names,
      position: caseReasons.position,
    })
    .from(caseReasons)
    .where(isNull(caseReasons.archivedAt))
    .orderBy(asc(caseReasons.outcome), asc(caseReasons.position), asc(caseReasons.id))
    .prepare("list_case_reasons"),
);
