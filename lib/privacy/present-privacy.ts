import { retentionKinds } from "@/db/tenant/schema/exports";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { ErasureRow } from "./list-erasures";
import type { Retention } from "./list-retention";
import type { previewRetention } from "./preview-retention";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };
type Preview = Awaited<ReturnType<typeof previewRetention>>;

/** The rules, each with what it does in words, and what they and people erased. */
export function presentPrivacy(
  { rules, runs }: Retention,
  erasures: ErasureRow[],
  { t, format, tenant }: Tools,
) {
  const base = `/${tenant.slug}/settings/privacy`;
  return {
    rules: retentionKinds.map((kind) => {
      const rule = rules.find((one) => one.kind === kind);
      return {
        kind,
        title: t("privacy.ruleTitle", { kind }),
        text: t("privacy.ruleText", { kind }),
        months: rule ? String(rule.months) : "",
        enabled: rule?.enabled ?? false,
        previewHref: rule ? `${base}?preview=${kind}#preview` : undefined,
      };
    }),
    runs: runs.map(({ id, at, actorName, kind, months, erased }) => ({
      id,
      text: t("privacy.run", { kind: t("privacy.ruleTitle", { kind }), months, count: erased }),
      detail: [format.dateTime(at), actorName ?? t("privacy.automatic")].join(" · "),
    })),
    erasures: erasures.map(({ id, at, actorName, kind, rule, counts }) => ({
      id,
      text: [t("privacy.erasedKind", { kind }), rule ? t("privacy.ruleTitle", { kind: rule }) : null]
        .filter(Boolean)
        .join(" · "),
      detail: [
        format.dateTime(at),
        actorName ?? t("privacy.automatic"),
        counts.ordersKept ? t("privacy.ordersKept", { count: counts.ordersKept }) : null,
      ]
        .filter(Boolean)
        .join(" · "),
    })),
    texts: {
      months: t("privacy.months"),
      monthsHint: t("privacy.monthsHint"),
      enabled: t("privacy.enabled"),
      save: t("privacy.save"),
      preview: t("privacy.preview"),
    },
  };
}

/** What a rule would erase now. */
export function presentPreview(preview: NonNullable<Preview>, { t, format, tenant }: Tools) {
  const { kind, rows, count } = preview;
  const place = {
    idle_contacts: "contacts",
    archived_contacts: "contacts",
    archived_persons: "customers",
    lost_cases: "cases",
  };
  return {
    kind,
    title: t("privacy.ruleTitle", { kind }),
    summary: t("privacy.hits", { count }),
    more: count > rows.length ? t("privacy.oldestShown", { count: rows.length }) : null,
    rows: rows.map(({ id, name, since }) => ({
      id,
      name,
      href: `/${tenant.slug}/${place[kind]}/${id}`,
      since: format.date(since),
    })),
    isEmpty: count === 0,
    texts: {
      understood: t("privacy.understood"),
      run: t("privacy.runNow"),
      hidden: t("privacy.hiddenToo"),
      list: t("privacy.preview"),
    },
  };
}
