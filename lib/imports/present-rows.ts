import type { ColumnFacts } from "@/db/tenant/schema/imports";
import { kindOf } from "@/lib/changes/fields";
import { presentValue } from "@/lib/changes/present-changes";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { ImportDetail } from "./get-import";
import type { ImportRow } from "./list-import-rows";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };

const flags: Record<string, string> = { true: "yes", false: "no" };
const entities: Record<string, string> = {
  customers: "customers",
  persons: "customers",
  suppliers: "customers",
  contacts: "contacts",
  cases: "cases",
};

/** Rows of the dry run or of the run: what each was about, and what becomes of it and why. */
export function presentRows(rows: ImportRow[], job: ImportDetail, tools: Tools) {
  const { t, tenant } = tools;
  return rows.map((row) => {
    const { rowId, name } = row.detail ?? {};
    const entity = entities[job.kind];
    return {
      number: row.number,
      // A record that can't be seen is not even named by what the file calls it.
      name: name ?? nameInFile(row, job),
      href: rowId && entity && row.outcome !== "hidden" ? `/${tenant.slug}/${entity}/${rowId}` : null,
      lines: changesOf(row, tools) ?? reasonsOf(row, job.columns, t),
    };
  });
}

function nameInFile({ cells }: ImportRow, { kind, mapping }: ImportDetail): string {
  const places = Object.entries(mapping.columns ?? {});
  const cellOf = (field: string) => {
    const place = places.find(([, column]) => column.field === field)?.[0];
    return (place !== undefined && cells[Number(place)]?.trim()) || "";
  };
  const all = (...fields: string[]) => fields.map(cellOf).filter(Boolean);
  // A case without a title is called after its product and company, a person by both names.
  const names = [
    ...all("name", "title", "body", "consumerName"),
    kind === "cases" ? all("product", "companyName").join(" – ") : "",
    cellOf("fullName"),
    all("firstName", "lastName").join(" "),
    ...all("email", "companyName"),
  ];
  const first = names.find((name) => name !== "") ?? cells.find((cell) => cell.trim() !== "") ?? "";
  return first.slice(0, 100);
}

/** What an update writes, each value as the record's history shows it. */
function changesOf({ detail }: ImportRow, { t, format }: Tools): string[] | undefined {
  return detail?.changes?.map(({ field, old, new: now }) => {
    const kind = kindOf(field);
    const read = (text: string) => ({ text: kind === "flag" ? (flags[text] ?? text) : text });
    const change = { column: field, kind, before: read(old ?? ""), after: read(now) };
    const before = old === null ? t("imports.nothing") : presentValue(change, change.before, t, format);
    return `${t("changes.field", { column: field })}: ${before} → ${presentValue(change, change.after, t, format)}`;
  });
}

function reasonsOf({ outcome, detail }: ImportRow, columns: ColumnFacts[], t: Translate): string[] {
  if (outcome === "hidden") return [t("imports.hiddenRow")];
  const by = t("imports.knownBy", { by: detail?.by ?? "id" });
  if (!detail?.reason) return outcome === "same" ? [by] : [];
  return [reasonText(t, detail, columns, by)];
}

function reasonText(
  t: Translate,
  detail: NonNullable<ImportRow["detail"]>,
  columns: ColumnFacts[],
  by: string,
): string {
  const { reason = "", twin = 0, value, column } = detail;
  const text = t("imports.reason", { reason, twin: String(twin), by });
  if (value === undefined) return text;
  if (column === undefined) return t("imports.cellValue", { reason: text, value });
  const header = columns[column]?.header || t("imports.column", { number: column + 1 });
  return t("imports.cell", { reason: text, value, column: header });
}

/** Why a row was left out, on one line of a file. */
export function leftReason(row: ImportRow, columns: ColumnFacts[], t: Translate): string {
  return reasonsOf(row, columns, t).join("; ");
}
