import { nameIn } from "@/lib/core/names";
import type { StatusSetting } from "@/lib/statuses/list-status-settings";
import { presentStatuses, type SettingTools } from "@/lib/statuses/present-settings";
import type { Pipeline } from "./list-pipelines";

export type PresentedPipeline = ReturnType<typeof presentPipelines>[number];

/** The pipelines as settings list them, each with its statuses. */
export function presentPipelines(pipelines: Pipeline[], statuses: StatusSetting[], tools: SettingTools) {
  const { t, actor, tenant } = tools;
  const base = `/${tenant.slug}/settings/statuses`;
  const isOnly = pipelines.length === 1;
  return pipelines.map(({ id, names }, index) => {
    const name = nameIn(names, actor.locale, tenant.locale);
    return {
      id,
      name,
      label: t("pipelines.statusesOf", { name }),
      statuses: presentStatuses(
        statuses.filter(({ pipelineId }) => pipelineId === id),
        tools,
      ),
      edit: { href: `${base}?edit=${id}`, label: t("pipelines.renameOf", { name }) },
      newStatus: {
        href: `${base}?new=status&pipeline=${id}`,
        label: t("pipelines.newStatusIn", { name }),
      },
      up: index > 0 ? t("statuses.up", { name }) : null,
      down: index < pipelines.length - 1 ? t("statuses.down", { name }) : null,
      archiveName: isOnly ? null : t("pipelines.archiveOf", { name }),
    };
  });
}
