import type { Translate } from "@/lib/i18n/translator";

const ownWords = new Set([
  "externalId",
  "isCompany",
  "consumerName",
  "outcome",
  "lostOn",
  "mobile",
  "parentName",
  "owner",
  "category",
  "registeredOn",
  "fullName",
  "companyId",
  "companyOrgNumber",
  "companyName",
  "product",
  "reason",
  "body",
  "contactId",
  "contactEmail",
  "contactName",
  "caseId",
  "caseTitle",
  "probability",
]);
const columns: Record<string, string> = { status: "status_id", email: "email" };

/** What a field of an import is called: as on the card where it stands there. */
export function fieldLabel(t: Translate, key: string): string {
  if (ownWords.has(key)) return t("imports.field", { field: key });
  const [, kind, part] = /^(visiting|delivery|invoice)(Street|Postcode|City)$/.exec(key) ?? [];
  if (kind && part) {
    const [name, column] = [t("changes.addressKind", { kind }), part.toLowerCase()];
    return t("changes.addressPart", { kind: name, part: t("changes.field", { column }) });
  }
  const column = columns[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return t("changes.field", { column });
}
