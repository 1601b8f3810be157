import type { Tenant } from "@/lib/core/context";
import { type Locale, locales } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import { nameFields } from "@/lib/statuses/present-settings";
import type { CustomField } from "./custom-field";

type Tools = { t: Translate; actor: { locale: Locale }; tenant: Pick<Tenant, "slug" | "locale"> };
export type SettingsEntity = "customer" | "contact" | "case";
export type FieldForm = ReturnType<typeof presentFieldForm>;

/** The cards that have settings, as tabs of the page. */
export function entityTabs(page: "fields" | "card", current: SettingsEntity, { t, tenant }: Tools) {
  const base = `/${tenant.slug}/settings/${page}`;
  return [
    { label: t("custom.customers"), href: base, current: current === "customer" },
    { label: t("custom.contacts"), href: `${base}?entity=contact`, current: current === "contact" },
    { label: t("custom.cases"), href: `${base}?entity=case`, current: current === "case" },
  ];
}

export function kindNames(t: Translate): Record<CustomField["kind"], string> {
  return {
    text: t("custom.kindText"),
    long_text: t("custom.kindLongText"),
    number: t("custom.kindNumber"),
    money: t("custom.kindMoney"),
    date: t("custom.kindDate"),
    choice: t("custom.kindChoice"),
    choices: t("custom.kindChoices"),
    flag: t("custom.kindFlag"),
  };
}

/** The own fields as settings list them, and apart from them the archived ones. */
export function presentFieldList(fields: CustomField[], { t, actor, tenant }: Tools) {
  const kinds = kindNames(t);
  const rows = fields.map(({ id, entity, names, kind, hasPeriod, options, archivedAt }) => {
    const name = nameIn(names, actor.locale, tenant.locale);
    const chosen = options
      .filter(({ retired }) => !retired)
      .map((option) => nameIn(option.names, actor.locale, tenant.locale));
    return {
      id,
      name,
      detail: [kinds[kind], hasPeriod && t("custom.withPeriod"), chosen.join(", ")]
        .filter(Boolean)
        .join(" · "),
      edit: {
        href: `/${tenant.slug}/settings/fields?entity=${entity}&edit=${id}`,
        label: t("custom.editField", { name }),
      },
      archive: t("custom.archiveOf", { name }),
      restore: t("custom.restoreOf", { name }),
      isArchived: archivedAt !== null,
    };
  });
  return { rows: rows.filter((row) => !row.isArchived), archived: rows.filter((row) => row.isArchived) };
}

const optionNames = { sv: "optionSv", nb: "optionNb", da: "optionDa", en: "optionEn" } as const;

/** The one form for new and edited fields; options have a name in each language, the organisation's own first. */
export function presentFieldForm(field: CustomField | null, tools: Tools) {
  const { t, actor, tenant } = tools;
  const kinds = kindNames(t);
  const names = nameFields(field?.names ?? {}, tools);
  const order = [tenant.locale, ...locales.filter((locale) => locale !== tenant.locale)];
  const retired = field?.options.filter((option) => option.retired) ?? [];
  const retiredNames = retired.map((option) => nameIn(option.names, actor.locale, tenant.locale)).join(", ");
  return {
    id: field?.id,
    version: field?.version,
    names,
    kinds: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    kind: field?.kind ?? "text",
    hasPeriod: field?.hasPeriod ?? false,
    languages: order.map((locale, index) => ({
      name: optionNames[locale],
      label: names[index]?.label ?? "",
    })),
    options: (field?.options ?? [])
      .filter((option) => !option.retired)
      .map((option) => ({ key: option.key, names: order.map((locale) => option.names[locale] ?? "") })),
    retired: retired.length > 0 ? t("custom.retiredOptions", { names: retiredNames }) : undefined,
    texts: {
      title: field
        ? t("custom.editField", { name: nameIn(field.names, actor.locale, tenant.locale) })
        : t("custom.newField"),
      namesHint: t("statuses.namesHint"),
      kind: t("custom.kind"),
      kindHint: field ? t("custom.kindHint") : undefined,
      hasPeriod: t("custom.hasPeriod"),
      hasPeriodHint: t("custom.hasPeriodHint"),
      options: t("custom.options"),
      optionsHint: t("custom.optionsHint"),
      addOption: t("custom.addOption"),
      option: placed((place) => t("custom.option", { place })),
      up: placed((place) => t("custom.optionUp", { place })),
      down: placed((place) => t("custom.optionDown", { place })),
      submit: field ? t("custom.save") : t("custom.add"),
      cancel: t("custom.cancel"),
    },
  };
}

/** Texts for rows that the browser makes: the place is filled in there. */
const placed = (text: (place: string) => string) => text("{place}");
