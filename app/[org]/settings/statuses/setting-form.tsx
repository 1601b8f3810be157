import { ReasonForm } from "@/components/cases/reason-form";
import { StatusForm } from "@/components/cases/status-form";
import { isClosed } from "@/lib/cases/rules";
import { nameIn } from "@/lib/core/names";
import type { Pipeline } from "@/lib/pipelines/list-pipelines";
import type { PageTools } from "@/lib/request/page";
import type { StatusSetting } from "@/lib/statuses/list-status-settings";
import { colorOptions, nameFields } from "@/lib/statuses/present-settings";
import type { SettingsState } from "@/lib/statuses/schema";
import {
  createPipelineAction,
  createStatusAction,
  updatePipelineAction,
  updateStatusAction,
} from "./actions";

type Props = {
  org: string;
  state: SettingsState;
  statuses: StatusSetting[];
  pipelines: Pipeline[];
  tools: PageTools;
};

/** The status or pipeline that the page's address asks to change or to add. */
export function SettingForm({ org, state, statuses, pipelines, tools }: Props) {
  const pipeline = pipelines.find(({ id }) => id === state.edit);
  if (pipeline || state.new === "pipeline") return pipelineForm(org, pipeline, tools);
  const status = statuses.find(({ id }) => id === state.edit);
  const place = pipelines.find(({ id }) => id === state.pipeline) ?? pipelines[0];
  if (status || (state.new === "status" && place)) return statusForm(org, status, place, tools);
  return null;
}

function pipelineForm(org: string, pipeline: Pipeline | undefined, tools: PageTools) {
  const { t } = tools;
  return (
    <ReasonForm
      key={pipeline?.id ?? "new-pipeline"}
      action={(pipeline ? updatePipelineAction : createPipelineAction).bind(null, org)}
      cancelHref={`/${org}/settings/statuses`}
      fields={pipeline ? { id: pipeline.id } : {}}
      version={pipeline?.version}
      names={nameFields(pipeline?.names ?? {}, tools)}
      texts={{
        title: pipeline ? t("pipelines.renameOf", { name: pipeline.name }) : t("pipelines.new"),
        namesHint: t("statuses.namesHint"),
        submit: pipeline ? t("statuses.save") : t("statuses.add"),
        cancel: t("statuses.cancel"),
      }}
    />
  );
}

function statusForm(
  org: string,
  status: StatusSetting | undefined,
  place: Pipeline | undefined,
  tools: PageTools,
) {
  const { t, actor, tenant } = tools;
  const isFixed = status !== undefined && isClosed(status.kind);
  const kinds = [
    { value: "open", label: t("pipelines.kindOpen"), hint: t("pipelines.kindOpenHint") },
    { value: "stalled", label: t("pipelines.kindStalled"), hint: t("pipelines.kindStalledHint") },
  ];
  return (
    <StatusForm
      key={status?.id ?? place?.id}
      action={(status ? updateStatusAction : createStatusAction).bind(null, org)}
      cancelHref={`/${org}/settings/statuses`}
      id={status?.id}
      version={status?.version}
      names={nameFields(status?.names ?? {}, tools)}
      pipelineId={status ? undefined : place?.id}
      kinds={isFixed ? undefined : { chosen: status?.kind ?? "open", options: kinds }}
      looks={
        isFixed
          ? undefined
          : {
              colorSlot: status?.colorSlot ?? 2,
              probabilityPercent: status?.probabilityPercent ?? null,
              colors: colorOptions(t),
            }
      }
      texts={{
        title: status
          ? t("statuses.editOf", { name: nameIn(status.names, actor.locale, tenant.locale) })
          : t("pipelines.newStatusIn", { name: place?.name ?? "" }),
        namesHint: t("statuses.namesHint"),
        kind: t("pipelines.kind"),
        kindHint: t("pipelines.kindHint"),
        color: t("statuses.color"),
        probability: t("statuses.probability"),
        probabilityHint: t("statuses.probabilityHint"),
        submit: status ? t("statuses.save") : t("statuses.add"),
        cancel: t("statuses.cancel"),
      }}
    />
  );
}
