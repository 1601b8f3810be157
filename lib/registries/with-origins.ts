import type { CustomerTools } from "@/lib/customers/customer-tools";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import type { PresentedFact } from "@/lib/customers/present-customer-facts";
import { serviceName } from "./service-name";

type Origin = Pick<CustomerDetail, "registry" | "employeeCount" | "doNotMarketSource">;

/**
 * A customer's facts with a quiet mark at those that a registry said, "Brønnøysund, 2026-11-22". Where the registry knows
 * a range of employees and we no number, the range shows.
 */
export function withOrigins(
  facts: PresentedFact[],
  { registry, employeeCount, doNotMarketSource }: Origin,
  { t, format }: CustomerTools,
): PresentedFact[] {
  const markOf = (key: string) => {
    if (key === "doNotMarket" && doNotMarketSource) return marketingSource();
    const date = registry?.fields[key];
    if (!registry || !date) return null;
    return `${serviceName(registry.source, t)}, ${format.date(date)}`;
  };
  const marketingSource = () =>
    doNotMarketSource === "registry" && registry
      ? t("registries.sourceRegistry", { registry: serviceName(registry.source, t) })
      : t("registries.sourceOwn");
  const range = employeeCount === null ? registry?.employees : null;
  return facts.map((fact) => {
    const isRange = fact.key === "employeeCount" && range;
    const mark = isRange && registry ? markOfRange(registry.fetchedAt) : markOf(fact.key);
    const note = [fact.note, mark].filter(Boolean).join(" · ");
    return { ...fact, lines: isRange ? [{ text: range }] : fact.lines, note: note || undefined };
  });

  function markOfRange(fetchedAt: string) {
    if (!registry) return null;
    const date = format.date(fetchedAt.slice(0, 10));
    return `${serviceName(registry.source, t)}, ${date}`;
  }
}
