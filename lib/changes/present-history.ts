import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import { presentFile } from "@/lib/views/present-file";
import { type HistoryFilter, type HistoryKind, historyKinds } from "./schema";

type Choice = { value: string; label: string };
export type PresentedHistoryFilter = {
  /** The page that shows the history, and what its address says besides the filter. */
  action: string;
  keep: Record<string, string>;
  values: { from: string; to: string; what: string; who: string };
  kinds: Choice[];
  /** What the address calls the kind; absent: `what`. */
  kindName?: string;
  people: Choice[];
  texts: Record<"label" | "from" | "to" | "what" | "who" | "everything" | "everybody" | "apply", string>;
  /** Shown instead of "nothing yet" while something is filtered away. */
  none: { title: string; show: string; href: string } | null;
};

/** The file of a record's history as it is narrowed; `href` is the record's page, "/nordbygg/cases/0190…". */
export function presentHistoryFile(href: string, filter: HistoryFilter, t: Translate) {
  const [slug = "", of = "", id = ""] = href.split("/").slice(1);
  const asked = new URLSearchParams([["of", of], ["id", id], ...set(filter)]);
  return presentFile(`/${slug}/history/export?${asked}`, t);
}

/** The form that narrows a history, on the tab that `action` and `keep` name. */
export function presentHistoryFilter(
  filter: HistoryFilter,
  people: EmployeeRow[],
  action: string,
  t: Translate,
): PresentedHistoryFilter {
  const keep = { tab: "history" };
  const isNarrowed = Object.values(pickFilter(filter)).some((value) => value !== null);
  return {
    action,
    keep,
    values: {
      from: filter.from ?? "",
      to: filter.to ?? "",
      what: filter.what ?? "",
      who: filter.who ?? "",
    },
    kinds: (Object.keys(historyKinds) as HistoryKind[]).map((kind) => ({
      value: kind,
      label: kindText(kind, t),
    })),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    texts: {
      label: t("changes.filter"),
      from: t("changes.from"),
      to: t("changes.to"),
      what: t("changes.what"),
      who: t("changes.who"),
      everything: t("changes.everything"),
      everybody: t("changes.everybody"),
      apply: t("changes.apply"),
    },
    none: isNarrowed
      ? { title: t("changes.noneFound"), show: t("changes.showAll"), href: `${action}?tab=history` }
      : null,
  };
}

/** The address of a narrowed history, to page through. */
export function historyHref(action: string, filter: HistoryFilter): string {
  return `${action}?${new URLSearchParams([["tab", "history"], ...set(filter)])}`;
}

const set = (filter: HistoryFilter) =>
  Object.entries(pickFilter(filter)).flatMap(([name, value]) => (value ? [[name, value]] : []));

const pickFilter = ({ from, to, what, who }: HistoryFilter) => ({ from, to, what, who });

function kindText(kind: HistoryKind, t: Translate): string {
  const texts: Record<HistoryKind, string> = {
    details: t("changes.details"),
    people: t("changes.people"),
    cases: t("changes.cases"),
    orders: t("changes.orders"),
    categories: t("changes.categories"),
    billing: t("changes.billing"),
    registry: t("changes.registry"),
    links: t("changes.links"),
  };
  return texts[kind];
}
