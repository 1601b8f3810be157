import type { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { requireCardFields } from "@/lib/custom/require-card-fields";
import type { CaseInput } from "./case-input";
import { caseRecord } from "./case-record";
import type { StoredCase } from "./lock-case";

type Columns = Partial<typeof cases.$inferInsert>;

/**
 * Demands what the organisation's layout of the case does: of a new case where a person filled in the form, of one that is
 * there among the fields that are being changed.
 * @throws DomainError `invalid` with each empty field
 */
export async function requireCaseFields(
  ctx: Ctx,
  input: Pick<CaseInput, "fromForm" | "custom">,
  columns: Columns,
  current?: StoredCase,
  holds: string[] = [],
): Promise<void> {
  if (!current && !input.fromForm) return;
  const saved = { ...current, ...columns };
  const { custom = {}, statusId = "" } = saved;
  const isHeld = (key: string) =>
    key.startsWith("custom.")
      ? Object.hasOwn(input.custom, key.slice("custom.".length))
      : holds.includes(key);
  await requireCardFields(ctx, "case", {
    // The lines give the value once they are written.
    values: { ...saved, value: saved.valueFromLines ? "lines" : saved.value },
    custom,
    record: caseRecord({ statusId, custom }),
    isSent: (key) => !current || isHeld(key),
  });
}
