import type { CardCondition } from "@/db/tenant/schema/settings";
import { nameIn } from "@/lib/core/names";
import type { nameFields } from "@/lib/statuses/present-settings";
import { conditionText } from "./conditions";
import type { CustomField } from "./custom-field";
import type { CardLayout } from "./get-card-layout";
import type { SettingsEntity } from "./present-field-settings";
import { customName } from "./read-custom-values";

type Tools = Parameters<typeof nameFields>[1] & { actor: { locale: keyof CustomField["names"] } };
export type LayoutKnowledge = {
  entity: SettingsEntity;
  layout: CardLayout;
  /** What of the organisation's own rows may decide whether something shows. */
  categories: { id: string; name: string }[];
  statuses: { id: string; name: string; kind: string }[];
};

/** Everything that something may depend on, as "Typ är Leverantör". */
export function conditionChoices(known: LayoutKnowledge, tools: Tools) {
  const conditions: CardCondition[] = [
    ...(known.entity === "customer"
      ? [
          { field: "isCustomer", is: "on" },
          { field: "isSupplier", is: "on" },
          { field: "kind", is: "company" },
          { field: "kind", is: "person" },
        ]
      : []),
    ...(known.entity === "case"
      ? known.statuses
          .filter(({ kind }) => kind === "open" || kind === "stalled")
          .map(({ id }) => ({ field: "statusId", is: id }))
      : known.categories.map(({ id }) => ({ field: "categoryIds", is: id }))),
    ...known.layout.fields
      .filter(({ archivedAt }) => archivedAt === null)
      .flatMap(({ key, kind, options }) => {
        const values =
          kind === "flag" ? ["yes", "no"] : options.filter((one) => !one.retired).map((one) => one.key);
        return values.map((is) => ({ field: customName(key), is }));
      }),
  ];
  return conditions.map((condition) => ({
    value: conditionText(condition),
    label: tools.t("custom.whenOption", wordsOf(known, condition, tools)),
  }));
}

/** A condition in words. */
export function wordsOf(
  { layout, categories, statuses }: LayoutKnowledge,
  { field, is }: CardCondition,
  { t, actor, tenant }: Tools,
): { field: string; value: string } {
  const types: Record<string, string> = {
    "isCustomer=on": t("customers.customer"),
    "isSupplier=on": t("customers.supplier"),
    "kind=company": t("customers.company"),
    "kind=person": t("customers.privatePerson"),
  };
  const type = types[`${field}=${is}`];
  if (type) return { field: t("custom.type"), value: type };
  if (field === "categoryIds") {
    const category = categories.find(({ id }) => id === is);
    return { field: t("custom.category"), value: category?.name ?? t("custom.gone") };
  }
  if (field === "statusId") {
    const status = statuses.find(({ id }) => id === is);
    return { field: t("cases.status"), value: status?.name ?? t("custom.gone") };
  }
  const own = layout.fields.find(({ key }) => customName(key) === field);
  const option = own?.options.find(({ key }) => key === is);
  const flag = is === "yes" ? t("common.yes") : t("common.no");
  return {
    field: own ? nameIn(own.names, actor.locale, tenant.locale) : t("custom.gone"),
    value: option ? nameIn(option.names, actor.locale, tenant.locale) : flag,
  };
}
