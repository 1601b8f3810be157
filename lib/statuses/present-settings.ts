import { statusColor } from "@/lib/cases/present-case";
import { isClosed } from "@/lib/cases/rules";
import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import { type Locale, locales } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ReasonSetting } from "./list-reason-settings";
import type { StatusSetting } from "./list-status-settings";

export type SettingTools = {
  t: Translate;
  format: Formatter;
  actor: { locale: Locale };
  tenant: Pick<Tenant, "slug" | "locale">;
};

/** The statuses of a pipeline, or those that end cases, as settings list them. */
export function presentStatuses(statuses: StatusSetting[], { t, format, actor, tenant }: SettingTools) {
  return statuses.map(({ id, kind, names, colorSlot, probabilityPercent }, index) => {
    const name = nameIn(names, actor.locale, tenant.locale);
    const isFixed = isClosed(kind);
    return {
      id,
      name,
      color: statusColor(kind, colorSlot),
      detail: [
        format.percent(probabilityPercent),
        isFixed && t("statuses.fixed"),
        kind === "stalled" && t("pipelines.stalls"),
      ]
        .filter(Boolean)
        .join(" · "),
      isFixed,
      edit: { href: `/${tenant.slug}/settings/statuses?edit=${id}`, label: t("statuses.editOf", { name }) },
      up: !isFixed && index > 0 ? t("statuses.up", { name }) : null,
      down: !isFixed && index < statuses.length - 1 ? t("statuses.down", { name }) : null,
    };
  });
}

export function presentReasons(reasons: ReasonSetting[], { t, actor, tenant }: SettingTools) {
  return reasons.map(({ id, outcome, names }) => {
    const name = nameIn(names, actor.locale, tenant.locale);
    const href = `/${tenant.slug}/settings/statuses/reasons?edit=${id}`;
    return { id, outcome, name, edit: { href, label: t("statuses.editOf", { name }) } };
  });
}

/** The fields for a name in each language, the organisation's own first and required. */
export function nameFields(
  names: Partial<Record<Locale, string>>,
  { t, tenant }: Pick<SettingTools, "t" | "tenant">,
) {
  const fields = {
    sv: { name: "nameSv", label: t("statuses.nameSv") },
    nb: { name: "nameNb", label: t("statuses.nameNb") },
    da: { name: "nameDa", label: t("statuses.nameDa") },
    en: { name: "nameEn", label: t("statuses.nameEn") },
  };
  const order = [tenant.locale, ...locales.filter((locale) => locale !== tenant.locale)];
  return order.map((locale) => ({
    ...fields[locale],
    value: names[locale] ?? "",
    isRequired: locale === tenant.locale,
  }));
}

export function colorOptions(t: Translate) {
  const names = [
    t("statuses.color1"),
    t("statuses.color2"),
    t("statuses.color3"),
    t("statuses.color4"),
    t("statuses.color5"),
    t("statuses.color6"),
    t("statuses.color7"),
    t("statuses.color8"),
  ];
  return names.map((label, index) => ({ value: String(index + 1), label }));
}

export function settingsTabs(
  current: "statuses" | "reasons",
  { t, tenant }: Pick<SettingTools, "t" | "tenant">,
) {
  const base = `/${tenant.slug}/settings/statuses`;
  return [
    { label: t("statuses.statuses"), href: base, current: current === "statuses" },
    { label: t("statuses.reasons"), href: `${base}/reasons`, current: current === "reasons" },
  ];
}
