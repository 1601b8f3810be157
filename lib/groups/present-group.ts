import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { Group, PipelineSum } from "./get-group";

type Tools = { t: Translate; format: Formatter; tenant: Pick<Tenant, "slug"> };

export type PresentedMember = {
  id: string;
  name: string;
  href: string;
  depth: number;
  /** For screen readers, which don't see the indent. */
  level: string;
  isHere: boolean;
  archived: string | null;
  share: string;
  cases: { text: string; href: string };
  value: string[];
  weighted: string[];
};

/** A group's companies from the top down, and the sums of all, each currency by itself. */
export function presentGroup(group: Group, customerId: string, { t, format, tenant }: Tools) {
  const sums = (pipeline: PipelineSum[], of: "value" | "weighted") =>
    pipeline.map((sum) => format.money(sum[of], sum.currency));
  const countOf = (pipeline: PipelineSum[]) =>
    format.count(pipeline.reduce((count, sum) => count + sum.count, 0));
  const members = group.members.map(
    ({ id, name, depth, sharePercent, isArchived, pipeline }): PresentedMember => ({
      id,
      name,
      href: `/${tenant.slug}/customers/${id}`,
      depth,
      level: t("billing.group.level", { level: depth + 1 }),
      isHere: id === customerId,
      archived: isArchived ? t("billing.group.archived") : null,
      share: sharePercent === null ? "" : format.percent(Number(sharePercent)),
      cases: { text: countOf(pipeline), href: `/${tenant.slug}/cases?customer=${id}` },
      value: sums(pipeline, "value"),
      weighted: sums(pipeline, "weighted"),
    }),
  );
  return {
    members,
    whole: {
      cases: countOf(group.pipeline),
      value: sums(group.pipeline, "value"),
      weighted: sums(group.pipeline, "weighted"),
    },
    texts: {
      caption: t("billing.group.tab"),
      company: t("billing.group.company"),
      share: t("billing.group.share"),
      openCases: t("billing.group.openCases"),
      value: t("billing.group.value"),
      weighted: t("billing.group.weighted"),
      whole: t("billing.group.whole"),
      here: t("billing.group.here"),
      more: t("layout.rowMore"),
    },
  };
}
