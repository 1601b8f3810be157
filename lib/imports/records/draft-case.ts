import { statusOfKind } from "../lookups";
import type { RowValues } from "../read-row";
import { ownValues } from "./own-values";
import type { Columns, Draft, DraftContext } from "./record-kind";
import { companiesOf } from "./resolve-companies";
import { contactsOf } from "./resolve-contacts";

const plain = { competitor: "competitor", source: "source", description: "description" } as const;

/** A case as a row tells of it. Where it has no title, its product and company name it. */
export function draftCase(
  values: RowValues,
  externalId: string,
  context: DraftContext,
): Draft | { reason: string; value?: string } {
  const { text, list, named } = values;
  const { ctx, source } = context;
  const title = text.title ?? [text.product, text.companyName].filter(Boolean).join(" – ");
  if (title === "") return { reason: "name_missing" };
  const status = statusOf(values, context);
  if (typeof status === "string") return { reason: status };
  const own = ownValues(values, "case", context);
  if ("reason" in own) return own;
  const isOpen = status.status_kind === "open";
  const columns: Columns = {
    title: title.slice(0, 200),
    ...status,
    value: text.value ?? null,
    currency: text.currency || ctx.tenant.currency,
    opened_on: text.openedOn ?? null,
    // Systems call the day that is hoped for by the same name as the day itself.
    expected_close_on: text.expectedCloseOn ?? (isOpen ? (text.closedOn ?? null) : null),
    follow_up_on: isOpen ? (text.followUpOn ?? null) : null,
    tags: list.tags ?? [],
    custom: own.values,
    owner_id: named.owner?.[0] ?? null,
    external_id: externalId,
  };
  for (const [key, column] of Object.entries(plain)) columns[column] = text[key] ?? null;
  return {
    name: title,
    columns,
    links: {
      product: text.product ? [text.product] : [],
      ...companiesOf(values, source),
      ...contactsOf(values, source),
    },
    keys: [{ by: "id", key: externalId }],
  };
}

/** The status with all that follows from it; a closed case needs its day, an open one has none. */
function statusOf({ text, named }: RowValues, { lookups }: DraftContext): Columns | string {
  const said = named.status?.[0];
  const { outcome = "open" } = text;
  // The stage at which a deal was won or lost doesn't keep it open.
  const isEnded = outcome !== "open" && lookups.statuses.get(said ?? "")?.kind !== outcome;
  const id = isEnded ? (statusOfKind(lookups, outcome) ?? undefined) : said;
  if (id === undefined) return "status_missing";
  // One that is going to be made is open, with even odds, as it will be.
  const status = lookups.statuses.get(id) ?? { kind: "open", probability: 50, pipelineId: null };
  const isOpen = status.kind === "open";
  const closedOn = (status.kind === "lost" ? text.lostOn : undefined) ?? text.closedOn;
  if (!isOpen && closedOn === undefined) return "closed_missing";
  const own = isOpen && text.probability !== undefined ? Math.round(Number(text.probability)) : null;
  return {
    status_id: id,
    status_kind: status.kind,
    pipeline_id: status.pipelineId ?? lookups.firstPipelineId,
    probability_percent: own ?? status.probability,
    probability_is_own: own !== null,
    closed_on: isOpen ? null : closedOn,
    reason_id: status.kind === "lost" ? (named.reason?.[0] ?? null) : null,
  };
}
