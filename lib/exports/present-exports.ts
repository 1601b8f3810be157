import type { Formatter } from "@/lib/core/format";
import type { Page } from "@/lib/core/paging";
import type { Translate } from "@/lib/i18n/translator";
import type { ExportRow } from "./list-exports";

type Tools = { t: Translate; format: Formatter; tenant: { slug: string } };

/** The log of exports in the reader's language; each leads to the list as it was filtered. */
export function presentExports(page: Page<ExportRow>, tools: Tools) {
  const { t, tenant } = tools;
  const base = `/${tenant.slug}/settings/exports`;
  const step = (label: string, cursor: string | null) => ({
    label,
    href: cursor ? `${base}?cursor=${cursor}` : undefined,
  });
  return {
    rows: page.rows.map((row) => presentExport(row, tools)),
    pager:
      page.previous || page.next
        ? {
            label: t("exports.pages"),
            summary: t("exports.page", { page: page.page }),
            previous: step(t("exports.newer"), page.previous),
            next: step(t("exports.older"), page.next),
          }
        : null,
    texts: {
      caption: t("exports.log"),
      none: t("exports.none"),
      what: t("exports.what"),
      who: t("exports.who"),
      when: t("exports.when"),
      format: t("exports.format"),
      size: t("exports.rows"),
    },
  };
}

function presentExport(row: ExportRow, { t, format, tenant }: Tools) {
  return {
    id: row.id,
    what: t("exports.subject", { kind: row.kind, subject: row.subject }),
    href: hrefOf(row, tenant.slug),
    who: row.actorName ?? "",
    when: format.dateTime(row.at),
    format: { csv: t("reports.csv"), xlsx: t("reports.xlsx"), zip: t("exports.zip") }[row.format],
    size:
      row.rowCount !== null
        ? format.count(row.rowCount)
        : row.kind === "archive" && !row.failedAt
          ? ""
          : t("exports.brokenOff"),
  };
}

/** The list or report as it was, where it has an address of its own. */
function hrefOf({ kind, address }: ExportRow, slug: string): string | undefined {
  if (kind !== "list" && kind !== "report") return undefined;
  const [path = "", search = ""] = address.split("?", 2);
  const parameters = new URLSearchParams(search);
  for (const name of ["format", "table"]) parameters.delete(name);
  if (path === "history") return historyHref(slug, parameters);
  const query = parameters.toString();
  const page = { products: "settings/products", meetings: "calendar" }[path] ?? path;
  return `/${slug}/${page}${query ? `?${query}` : ""}`;
}

/** A record's page, at its history. */
function historyHref(slug: string, parameters: URLSearchParams): string | undefined {
  const [of = "", id = ""] = ["of", "id"].map((name) => parameters.get(name) ?? "");
  if (!/^[a-z]+$/.test(of) || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  for (const name of ["of", "id"]) parameters.delete(name);
  return `/${slug}/${of}/${id}?${new URLSearchParams([["tab", "history"], ...parameters])}`;
}
