import type { ComponentProps } from "react";
import { StatusList } from "@/components/cases/status-list";
import { ActionButton } from "@/components/form/action-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedPipeline } from "@/lib/pipelines/present-pipelines";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  pipeline: PresentedPipeline;
  move: Action;
  archive: Action;
  statusActions: Pick<ComponentProps<typeof StatusList>, "move" | "archive">;
  texts: { edit: string; archive: string; newStatus: string; rename: string; archivePipeline: string };
};

/** A pipeline with its statuses in their order, and what can be done to either. */
export function PipelineCard({ pipeline, move, archive, statusActions, texts }: Props) {
  const { id, name, label, statuses, edit, newStatus, up, down, archiveName } = pipeline;
  const step = (direction: "up" | "down", name: string) => (
    <ActionButton
      action={move}
      fields={{ id, direction }}
      label={name}
      icon={`arrow-${direction}`}
      iconOnly
      variant="quiet"
    />
  );
  return (
    <Card title={name}>
      <StatusList label={label} statuses={statuses} {...statusActions} texts={texts} />
      <div className="mt-3 flex flex-wrap items-center gap-1">
        <LinkButton href={newStatus.href} aria-label={newStatus.label} icon="plus" small data-keep-scroll="">
          {texts.newStatus}
        </LinkButton>
        <LinkButton href={edit.href} aria-label={edit.label} small data-keep-scroll="">
          {texts.rename}
        </LinkButton>
        {up && step("up", up)}
        {down && step("down", down)}
        {archiveName && (
          <ActionButton
            action={archive}
            fields={{ id }}
            label={texts.archivePipeline}
            name={archiveName}
            small
          />
        )}
      </div>
    </Card>
  );
}
