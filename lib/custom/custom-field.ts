import type { CardEntity, CustomKind, CustomOption } from "@/db/tenant/schema/settings";
import type { Locale } from "@/lib/core/locales";

/** A field that the organisation added, as verbs and presenters use it. */
export type CustomField = {
  id: string;
  entity: CardEntity;
  key: string;
  names: Partial<Record<Locale, string>>;
  kind: CustomKind;
  options: CustomOption[];
  hasPeriod: boolean;
  archivedAt: Date | null;
  version: number;
};
