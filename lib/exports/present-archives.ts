import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import { archiveHours } from "./archive-path";
import type { ArchiveRow } from "./list-archives";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };

/** The archives of everything in the reader's language; those that are ready can be fetched. */
export function presentArchives(rows: ArchiveRow[], { t, format, tenant }: Tools) {
  return {
    rows: rows.map((row) => {
      const when = format.dateTime(row.at);
      const isReady = row.state === "ready";
      const until =
        isReady && row.expiresAt ? t("exports.until", { when: format.dateTime(row.expiresAt) }) : null;
      const size = isReady
        ? t("exports.size", {
            rows: format.count(row.rowCount ?? 0),
            size: format.count(Math.ceil((row.byteCount ?? 0) / 1024)),
          })
        : null;
      return {
        id: row.id,
        what: t("exports.archiveState", { state: row.state }),
        detail: [when, row.actorName, size, until].filter(Boolean).join(" · "),
        href: isReady ? `/${tenant.slug}/settings/exports/${row.id}` : undefined,
        fetchLabel: t("exports.fetchOf", { when }),
      };
    }),
    texts: {
      title: t("exports.archiveTitle"),
      intro: t("exports.archiveIntro", { hours: archiveHours }),
      leftOut: t("exports.archiveLeftOut"),
      request: t("exports.archiveRequest"),
      password: t("settings.presentPassword"),
      passwordHint: t("exports.archivePassword"),
      list: t("exports.archiveList"),
      fetch: t("exports.fetch"),
    },
  };
}
