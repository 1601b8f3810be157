import type { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { validateCustom } from "@/lib/custom/validate-custom";
import { missingProducts } from "@/lib/lines/missing-products";
import { keepTags } from "@/lib/tags/keep-tags";
import type { CaseInput } from "./case-input";
import { checkLinks } from "./check-links";
import { customerOfCase } from "./customer-of-case";
import type { StoredCase } from "./lock-case";
import { placeCase, placeNewCase } from "./place-case";

type Written = Omit<CaseInput, "title"> & { title?: string | undefined };
type Columns = Omit<typeof cases.$inferInsert, "id" | "number">;

/** What is stored as it was sent. */
const plain = [
  ...(["title", "ownerId", "currency", "openedOn", "followUpOn", "expectedCloseOn"] as const),
  ...(["source", "competitor", "description", "valueFromLines"] as const),
];

/**
 * Checks what only the database can tell, and gives the columns to write of a case that is there: those that `holds`
 * names. A customer that is made on the spot is made here.
 */
export async function validateCase(
  ctx: Ctx,
  input: Written,
  current: StoredCase,
  holds: string[],
): Promise<Partial<Columns>> {
  const isSent = (field: keyof CaseInput) => holds.includes(field);
  const columns: Partial<Columns> = {
    ...Object.fromEntries(plain.filter(isSent).map((field) => [field, input[field]])),
    ...(await placeCase(ctx, current, input, isSent)),
    ...(isSent("value") && sentValue(input, current, isSent("valueFromLines"))),
    ...(isSent("ownerOnly") && { visibility: input.ownerOnly ? ("owner" as const) : ("everyone" as const) }),
  };
  const isNamed = isSent("customerId") || isSent("newCustomerName");
  const { customerId = current.customerId, ownerId = current.ownerId } = {
    ...columns,
    ...(isNamed && { customerId: await customerOfCase(ctx, input) }),
  };
  await checkLinks(ctx, { customerId, ownerId }, current);
  if (isNamed) columns.customerId = customerId;
  return { ...columns, ...(await looseParts(ctx, input, current.custom, isSent)) };
}

/** The same of a new case, with what follows from the status and the organisation where nothing is said. */
export async function validateNewCase(ctx: Ctx, input: CaseInput): Promise<Columns> {
  const sent = Object.fromEntries(plain.map((field) => [field, input[field]]));
  const customerId = await customerOfCase(ctx, input);
  await checkLinks(ctx, { customerId, ownerId: input.ownerId });
  return {
    ...(sent as Pick<CaseInput, (typeof plain)[number]>),
    ...(await placeNewCase(ctx, input)),
    customerId,
    value: input.valueFromLines ? null : input.value,
    currency: input.currency ?? ctx.tenant.currency,
    openedOn: input.openedOn ?? ctx.today,
    visibility: input.ownerOnly ? "owner" : "everyone",
    ...(await looseParts(ctx, input, {}, () => true)),
  };
}

async function looseParts(
  ctx: Ctx,
  input: Written,
  custom: StoredCase["custom"],
  isSent: (field: keyof CaseInput) => boolean,
) {
  const fields = isSent("lines") ? await missingProducts(ctx, input.lines) : {};
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
  return {
    ...(isSent("tags") && { tags: await keepTags(ctx, input.tags) }),
    ...(isSent("custom") && { custom: await validateCustom(ctx, "case", input.custom, custom) }),
  };
}

/**
 * A value that the lines drive is not written by hand.
 * @throws DomainError `rule` where it is the value alone that somebody wants to change
 */
function sentValue({ value, valueFromLines }: Written, current: StoredCase, isChosenNow: boolean) {
  const isDriven = isChosenNow ? valueFromLines : current.valueFromLines;
  if (!isDriven) return { value: withTwoDecimals(value) };
  if (!isChosenNow && withTwoDecimals(value) !== current.value)
    throw new DomainError("rule", "value_from_lines", { field: "value" });
  return {};
}

/** As the database writes an amount. */
export function withTwoDecimals(amount: string | null): string | null {
  const [whole = "", decimals = ""] = amount?.split(".") ?? [];
  return amount === null ? null : `${whole}.${decimals.padEnd(2, "0")}`;
}
