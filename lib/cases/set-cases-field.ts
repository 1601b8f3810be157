import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { ownFieldWrite } from "@/lib/bulk/own-field-write";
import { fieldOf, flagOf, readValue } from "@/lib/bulk/read-value";
import { requireFilled } from "@/lib/bulk/require-filled";
import { FieldChange } from "@/lib/bulk/schema";
import { type FieldSet, setField } from "@/lib/bulk/set-field";
import { type Write, type Written, writeWhere } from "@/lib/bulk/write-where";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { isoDate, optionalPercent } from "@/lib/core/fields";
import { CaseInput } from "./case-input";
import { chosenCases } from "./chosen-cases";

const of = { table: cases, id: cases.id };
const plain = ["followUpOn", "expectedCloseOn", "source", "competitor", "description"] as const;

/**
 * Gives many cases at once a value of one field, or takes it from them; many thousand in the background. Archived ones stay,
 * and so do those that the rule of a single case refuses: these are named.
 */
export const setCasesField = command(
  { name: "set-cases-field", permission: "case:write", input: FieldChange },
  async (ctx, input): Promise<FieldSet> => {
    const chosen = and(await chosenCases(ctx, input), isNull(cases.archivedAt)) as SQL;
    return setField(ctx, of, chosen, "set-cases-field", input, await planned(ctx, input));
  },
);

/** What is to be written, checked before any row is touched. */
async function planned(ctx: Ctx, input: FieldChange): Promise<(chosen: SQL) => Promise<Written>> {
  const write = (await ownFieldWrite(ctx, "cases", cases.custom, input)) ?? (await caseWrite(ctx, input));
  return (chosen) => writeWhere(ctx, of, chosen, write);
}

async function caseWrite(ctx: Ctx, input: FieldChange): Promise<Write> {
  const { key } = fieldOf("cases", input);
  if (key === "openedOn") {
    const day = readValue(isoDate(), input);
    return {
      columns: { openedOn: day },
      needed: sql`${cases.openedOn} is distinct from ${day}`,
      allowed: sql`coalesce(${cases.closedOn} >= ${day}::date, true)`,
    };
  }
  if (key === "probabilityPercent") return probabilityWrite(readValue(optionalPercent(), input));
  if (key === "ownerOnly") {
    const visibility = flagOf(input) ? "owner" : "everyone";
    return {
      columns: { visibility },
      needed: sql`${cases.visibility} <> ${visibility}`,
      ...(visibility === "owner" ? { allowed: sql`${cases.ownerId} is not null` } : {}),
    };
  }
  const column = plain.find((one) => one === key) ?? "source";
  const value = readValue(CaseInput.shape[column], input);
  if (value === null) await requireFilled(ctx, "cases", column);
  return { columns: { [column]: value }, needed: sql`${cases[column]} is distinct from ${value}` };
}

/** A closed case keeps its probability; without one of its own a case has its status's. */
function probabilityWrite(percent: number | null): Write {
  const allowed = inArray(cases.statusKind, ["open", "stalled"]);
  if (percent === null) {
    const usual = sql`(select ${caseStatuses.probabilityPercent} from ${caseStatuses} where ${caseStatuses.id} = ${cases.statusId})`;
    const columns = { probabilityPercent: usual, probabilityIsOwn: false };
    return { columns, needed: sql`${cases.probabilityIsOwn}`, allowed };
  }
  return {
    columns: { probabilityPercent: percent, probabilityIsOwn: true },
    needed: sql`(${cases.probabilityPercent} <> ${percent} or not ${cases.probabilityIsOwn})`,
    allowed,
  };
}
