import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import { type NamedLeft, nameLeft } from "@/lib/bulk/name-left";
import { nothingLeft } from "@/lib/bulk/write-where";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { optionalIsoDate, optionalText, optionalUuid } from "@/lib/core/fields";
import { changeRows } from "@/lib/views/change-rows";
import { requireChoice } from "@/lib/views/require-choice";
import { BulkInput } from "@/lib/views/schema";
import { changeStatuses, setExpectedClose } from "./change-statuses";
import { chosenCases } from "./chosen-cases";

const none = { ...nothingLeft, names: [] };
const loose = ["owner", "addTag", "removeTag", "archive", "restore"] as const;

/** What the list of cases can change of many: a status with what it asks for, as the verbs of one case do. */
const CaseBulkInput = BulkInput.extend({
  change: z.enum([...loose, "status", "expectedClose"], "choose"),
  statusId: optionalUuid(),
  reasonId: optionalUuid(),
  competitor: optionalText(100),
  closedOn: optionalIsoDate(),
  stalledUntil: optionalIsoDate(),
  stalledReason: optionalText(200),
  expectedCloseOn: optionalIsoDate(),
});
type CaseBulkInput = z.output<typeof CaseBulkInput>;

/**
 * Gives many cases at once an owner, a status, an expected close or a tag, takes a tag away, archives or restores them. `left`
 * tells which the rule of a single case would have refused: they stay as they are.
 */
export const changeCases = command(
  { name: "change-cases", permission: "case:write", input: CaseBulkInput },
  async (ctx, input): Promise<Changed<CaseBulkInput["change"]> & { left: NamedLeft }> => {
    const { change } = input;
    const chosen = await chosenCases(ctx, input);
    requireCaseChoice(input);
    const { id: _ids, all: _all, list: _list, ...rest } = input;
    const queued = await queueChange(ctx, { table: cases, id: cases.id }, chosen, "change-cases", rest);
    if (queued) return { change, count: 0, left: none, ...queued };
    if (change === "status") {
      const { statusId, ...asked } = input;
      if (!statusId) throw new DomainError("invalid", "choose", { field: "statusId" });
      const { count, left } = await changeStatuses(ctx, chosen, statusId, asked);
      return { change, count, left: await nameLeft(ctx, left) };
    }
    if (change === "expectedClose") {
      const { expectedCloseOn: day } = input;
      if (!day) throw new DomainError("invalid", "required", { field: "expectedCloseOn" });
      return { change, count: await setExpectedClose(ctx, chosen, day), left: none };
    }
    const { id, ownerId, tags, archivedAt } = cases;
    const of = { table: cases, id, ownerId, tags, archivedAt, links: null };
    return { change, count: await changeRows(ctx, of, chosen, { ...input, change }), left: none };
  },
);

/** What is missing for all is told at once, not by a job later. */
function requireCaseChoice(input: CaseBulkInput): void {
  const { change, statusId, expectedCloseOn: day } = input;
  if (change === "status" && !statusId) throw new DomainError("invalid", "choose", { field: "statusId" });
  if (change === "expectedClose" && !day)
    throw new DomainError("invalid", "required", { field: "expectedCloseOn" });
  requireChoice(input);
}
