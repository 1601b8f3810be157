import type { Translate } from "@/lib/i18n/translator";
import type { PairReason } from "./pairs-among";

/** "samma e-post": what two records have in common. */
export function pairReasonText(reason: PairReason | "number", t: Translate): string {
  if (reason === "orgNumber") return t("duplicates.orgNumber");
  if (reason === "number") return t("duplicates.number");
  if (reason === "email") return t("duplicates.email");
  if (reason === "phone") return t("duplicates.phone");
  if (reason === "name") return t("duplicates.name");
  if (reason === "address") return t("duplicates.address");
  if (reason === "company") return t("duplicates.company");
  return reason === "web" ? t("duplicates.web") : t("duplicates.similarName");
}
