import { billingChoices } from "@/lib/billing/billing-choices";
import { currencyChoices } from "@/lib/billing/present-billing";
import type { Tenant } from "@/lib/core/context";
import { type CustomTools, customLabel } from "@/lib/custom/present-custom";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { customName } from "@/lib/custom/read-custom-values";
import { customerCountryChoices } from "@/lib/customers/customer-country-choices";
import { type BulkField, bulkFields } from "./bulk-fields";
import { bulkRows } from "./bulk-rows";
import { fieldNames } from "./field-names";
import type { FieldChangeAsked } from "./get-field-change";

type Tools = CustomTools & { tenant: Pick<Tenant, "locale" | "slug" | "currency"> };
type Choice = { value: string; label: string };
export type PresentedFieldChange = ReturnType<typeof presentFieldChange>;

/** The page that changes one field of many, in the reader's language: which fields there are, and the one that was chosen. */
export function presentFieldChange(asked: FieldChangeAsked, list: string, tools: Tools) {
  const { t, format, tenant } = tools;
  const { entity, own, count, isMore } = asked;
  const names = fieldNames(entity, t);
  const field = bulkFields[entity].find(({ key }) => key === asked.field);
  const ownField = own.find(({ key }) => customName(key) === asked.field);
  const number = format.count(count);
  const label = ownField ? customLabel(ownField, tools) : (names[asked.field] ?? asked.field);
  return {
    entity,
    count,
    field: asked.field,
    title: isMore
      ? t("merging.fieldTitleMore", { count: number })
      : t("merging.fieldTitle", { count, rows: number }),
    parent: { label: t(`${entity}.title`), href: `/${tenant.slug}/${entity}?${list}` },
    options: [
      ...bulkFields[entity].map(({ key, group }) => ({
        value: key,
        label: names[key] ?? key,
        ...(group ? { group: t("billing.tab") } : {}),
      })),
      ...own.map((one) => ({
        value: customName(one.key),
        label: customLabel(one, tools),
        group: t("custom.ownBox"),
      })),
    ],
    input: field
      ? { name: field.key, label, kind: field.kind, choices: choicesOf(field, asked, tools) }
      : null,
    own: ownField ? presentCustomInputs([ownField], {}, tools) : null,
    hints: [
      field?.isNeeded || !(field || ownField) ? null : t("merging.fieldEmpty"),
      t("merging.fieldUndo"),
      count > bulkRows ? t("merging.fieldBackground") : null,
    ].filter((hint) => hint !== null),
    texts: {
      field: t("merging.fieldChoose"),
      choose: t("views.choose"),
      show: t("merging.chooseSurvivor"),
      none: "–",
      submit: t("views.bulk"),
      cancel: t("common.cancel"),
      nobody: t("merging.fieldNobody"),
    },
  };
}

function choicesOf(
  { key, kind }: BulkField,
  { terms }: FieldChangeAsked,
  { t, actor, tenant }: Tools,
): Choice[] {
  const inUse = (rows: { id: string; name: string; archivedAt: Date | null }[]) =>
    rows.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ value: id, label: name }));
  if (kind === "country") return customerCountryChoices(actor.locale);
  if (kind === "flag")
    return [
      { value: "yes", label: t("common.yes") },
      { value: "no", label: t("common.no") },
    ];
  switch (key) {
    case "visibility":
      return [
        { value: "everyone", label: t("customers.everyone") },
        { value: "owner", label: t("customers.ownerOnly") },
      ];
    case "billing.paymentTermId":
      return inUse(terms.paymentTerms);
    case "billing.priceListId":
      return inUse(terms.priceLists);
    case "billing.currency":
      return currencyChoices(tenant.currency);
    case "billing.invoiceType":
      return billingChoices(t).types;
    case "billing.invoiceInterval":
      return billingChoices(t).intervals;
    default:
      return [];
  }
}
