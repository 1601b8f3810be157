import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { CustomerStep } from "./list-customer-steps";
import type { ProcessRow } from "./list-processes";

export type PresentedProcess = {
  id: string;
  name: string;
  since: string;
  steps: { id: string; name: string; isHere: boolean }[];
  /** What the button is called that takes the customer out of it; null where it isn't in it. */
  leave: string | null;
};

/** The processes in use, and where a customer stands in each. */
export function presentCustomerProcesses(
  processes: ProcessRow[],
  places: CustomerStep[],
  { t, format }: { t: Translate; format: Formatter },
): PresentedProcess[] {
  return processes
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name, steps }) => {
      const place = places.find(({ processId }) => processId === id);
      return {
        id,
        name,
        since: place
          ? t("billing.process.since", { date: format.date(place.since) })
          : t("billing.process.notIn"),
        steps: steps.map((step) => ({ ...step, isHere: step.id === place?.stepId })),
        leave: place ? t("billing.process.leave", { name }) : null,
      };
    });
}

/** The processes as their settings list them. */
export function presentProcessSettings(processes: ProcessRow[], t: Translate, page: string) {
  return processes.map(({ id, name, steps, archivedAt }) => ({
    id,
    name,
    detail: steps.map((step) => step.name).join(" → "),
    edit: { href: `${page}?edit=${id}`, label: t("billing.settings.edit", { name }) },
    archive: archivedAt ? t("billing.settings.restore", { name }) : t("billing.settings.archive", { name }),
    isArchived: archivedAt !== null,
  }));
}
