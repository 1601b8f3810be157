import { dateIn } from "@/lib/core/dates";
import type { CustomerTools } from "@/lib/customers/customer-tools";
import type { RegistryChangeRow } from "./list-registry-changes";
import { factText, fieldLabel } from "./present-fact";
import { serviceName } from "./service-name";

export type PresentedChange = {
  id: string;
  label: string;
  old: string | null;
  new: string | null;
  acceptLabel: string;
  refuseLabel: string;
  /** Who decided what, and when; null while nobody has. */
  decided: string | null;
};
export type PresentedChanges = {
  customerId: string;
  name: string;
  href: string;
  title: string;
  origin: string;
  acceptAllLabel: string;
  changes: PresentedChange[];
};

/** The registries' changes as finished texts, a card for each customer. */
export function presentRegistryChanges(rows: RegistryChangeRow[], tools: CustomerTools): PresentedChanges[] {
  const { t, tenant, format } = tools;
  const cards = new Map<string, PresentedChanges>();
  for (const row of rows) {
    const name = row.customerName;
    const date = format.date(dateIn(tenant.timeZone, row.foundAt));
    const card = cards.get(row.customerId) ?? {
      customerId: row.customerId,
      name,
      href: `/${tenant.slug}/customers/${row.customerId}`,
      title: t("registries.changesOf", { name }),
      origin: `${serviceName(row.source, t)}, ${date}`,
      acceptAllLabel: t("registries.acceptAll", { name }),
      changes: [],
    };
    card.changes.push(presentChange(row, tools));
    cards.set(row.customerId, card);
  }
  return [...cards.values()];
}

function presentChange(row: RegistryChangeRow, tools: CustomerTools): PresentedChange {
  const { t, format, tenant } = tools;
  const label = fieldLabel(row.field, t);
  const words = { field: label.toLowerCase(), name: row.customerName };
  const date = row.decidedAt ? format.date(dateIn(tenant.timeZone, row.decidedAt)) : "";
  const verdict =
    row.state === "accepted"
      ? t("registries.decidedAccepted", { date })
      : t("registries.decidedRefused", { date });
  return {
    id: row.id,
    label,
    old: factText(row.field, row.old, tools),
    new: factText(row.field, row.new, tools),
    acceptLabel: t("registries.acceptNamed", words),
    refuseLabel: t("registries.refuseNamed", words),
    decided: row.state === "open" ? null : `${verdict}, ${row.decidedBy ?? t("registries.byRule")}`,
  };
}
